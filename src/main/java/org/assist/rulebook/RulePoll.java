package org.assist.rulebook;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks after the folder of rules, so that an owner sees her change at work seconds after she saved it. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RulePoll {

    private final Rulebook rulebook;

    RulePoll(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    @Scheduled(fixedDelayString = "${assist.rules.poll:PT2S}", initialDelayString = "${assist.rules.poll:PT2S}")
    void look() {
        rulebook.reload();
    }
}
