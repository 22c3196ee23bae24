package org.assist.embedded;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says where the demo is and who may log in. */
@Component
@ConditionalOnProperty(name = "assist.demo", havingValue = "true")
class StartBanner {

    private static final Logger log = LoggerFactory.getLogger(StartBanner.class);

    private final String address;

    StartBanner(@Value("${assist.address}") String address) {
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order
    void show() {
        log.info("""


                  ASSIST referrals: demo on an embedded PostgreSQL, invented organisations, synthetic cases

                    Open          {address}
                    Tasklist      {address}/camunda/app/tasklist/default/    caseworker, caseworker2, supervisor
                    Cockpit       {address}/camunda/app/cockpit/default/     supervisor, process-owner
                    Partner page  {address}/partner                          partner-harbour-light, partner-<organisation key>
                    Mails caught  {address}/mails                            supervisor, admin

                    Password of every demo account: Assist-demo-1
                """.replace("{address}", address));
    }
}
