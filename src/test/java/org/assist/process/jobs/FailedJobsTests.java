package org.assist.process.jobs;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.fixture.MailServer;
import org.assist.notification.Letter;
import org.assist.notification.Postbox;
import org.assist.notification.Recipient;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** After a long trouble everything that failed is tried again together (F61); {@code -Dfailed=1000} makes it a thousand. */
@AssistTest
class FailedJobsTests {

    private static final int MANY = Integer.getInteger("failed", 200);

    @Autowired
    Casework work;
    @Autowired
    Postbox postbox;
    @Autowired
    FailedJobs failed;
    @Autowired
    JavaMailSenderImpl sender;
    @Autowired
    ManagementService jobs;
    @Autowired
    RuntimeService runtime;
    @Autowired
    PlatformTransactionManager transactions;

    private final MailServer server = new MailServer();
    private int usual;

    @BeforeEach
    void anotherServer() {
        usual = sender.getPort();
        sender.setPort(server.port());
    }

    @AfterEach
    void theUsualOne() {
        sender.setPort(usual);
        server.close();
    }

    @Test
    void whatFailedIsTriedAgainTogetherAndNothingIsDoneTwice() {
        var number = work.report();
        inOneGo(() -> IntStream.range(0, MANY).forEach(i -> postbox.post(Letter.NEWS, Recipient.account("caseworker"), new CaseNumber(number))));
        var ids = of(number);
        assertThat(ids).hasSizeGreaterThanOrEqualTo(MANY);
        inOneGo(() -> jobs.setJobRetries(ids, 0));
        assertThat(incidents(ids)).isEqualTo(ids.size());

        assertThat(failed.tryAgain()).isGreaterThanOrEqualTo(MANY);
        assertThat(incidents(ids)).isZero();
        assertThat(failed.tryAgain()).isZero();
        of(number).forEach(jobs::executeJob);

        assertThat(server.times()).hasSize(ids.size()).allSatisfy((mail, times) -> assertThat(times).isOne());
        assertThat(of(number)).isEmpty();
    }

    private List<String> of(String number) {
        var instances = runtime.createProcessInstanceQuery().processDefinitionKey("notification").processInstanceBusinessKey(number).list().stream().map(ProcessInstance::getId).collect(toSet());
        return jobs.createJobQuery().processDefinitionKey("notification").list().stream().filter(job -> instances.contains(job.getProcessInstanceId())).map(Job::getId).toList();
    }

    private long incidents(List<String> ids) {
        return runtime.createIncidentQuery().incidentType("failedJob").list().stream().filter(incident -> ids.contains(incident.getConfiguration())).count();
    }

    private void inOneGo(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }
}
