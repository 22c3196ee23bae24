package org.assist;

import static org.assertj.core.api.Assertions.assertThat;

import org.assist.fixture.AssistTest;
import org.assist.fixture.MailScan;
import org.assist.fixture.WholeRun;
import org.assist.notification.CaughtMails;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every mail that was sent in any test of this run. */
@AssistTest
@WholeRun
class MailsOfTheRunTests {

    @Autowired
    CaughtMails mails;

    @Test
    void scenario21_noMailOfTheWholeRunSaysAnythingThatPointsToAWoman() {
        assertThat(mails.latest()).isNotEmpty().allSatisfy(mail -> assertThat(MailScan.foreignWords(mail)).as(mail.subject()).isEmpty());
    }
}
