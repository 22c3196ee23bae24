package org.assist.process.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.Properties;

import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.fixture.MailServer;
import org.assist.fixture.MailServer.Mood;
import org.assist.notification.Letter;
import org.assist.notification.MailNotSent;
import org.assist.notification.Postbox;
import org.assist.notification.Recipient;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server that is away, refuses, hangs or says later (F22 to F25). */
@AssistTest
class MailServerTests {

    @Autowired
    Casework work;
    @Autowired
    Postbox postbox;
    @Autowired
    JavaMailSenderImpl sender;
    @Autowired
    RuntimeService runtime;
    @Autowired
    ManagementService jobs;

    private final MailServer server = new MailServer();
    private int usual;
    private Properties usualTimes;

    @BeforeEach
    void anotherServer() {
        usual = sender.getPort();
        usualTimes = sender.getJavaMailProperties();
        sender.setPort(server.port());
    }

    @AfterEach
    void theUsualOne() {
        sender.setPort(usual);
        sender.setJavaMailProperties(usualTimes);
        server.close();
    }

    @Test
    void withoutAMailServerTheCaseGoesOnAndTheMailIsTriedAgainUntilSomebodySeesItInCockpit() {
        var number = owing("caseworker");
        sender.setPort(nobody());
        var tried = 0;
        var again = new ArrayList<Date>();
        for (var job = job(number); job.getRetries() > 0; job = job(number)) {
            assertThat(catchThrowable(() -> send(number))).isInstanceOf(MailNotSent.class);
            tried++;
            again.add(job(number).getDuedate());
        }
        assertThat(tried).isEqualTo(5);
        assertThat(again).as("each time it waits longer").isSorted();
        assertThat(Duration.between(again.get(0).toInstant(), again.get(3).toInstant())).isGreaterThan(Duration.ofHours(3));
        assertThat(work.incidents(number)).singleElement().satisfies(incident -> {
            assertThat(incident.getActivityId()).isEqualTo("Task_SendMail");
            assertThat(incident.getIncidentMessage()).contains("the mail server did not take it").doesNotContain("@");
        });
        assertThat(jobs.getJobExceptionStacktrace(job(number).getId())).as("nor does the stack trace name anybody").doesNotContain("caseworker@");
        work.answer(number, "Task_ScreenForIndicators", "ageGroup", "ADULT");
        assertThat(work.openTasks(number)).containsExactly("Task_ConcludeScreening");

        sender.setPort(server.port());
        jobs.setJobRetries(job(number).getId(), 1);
        send(number);

        assertThat(server.taken()).hasSize(1);
        assertThat(work.incidents(number)).isEmpty();
    }

    @Test
    void whereOneRecipientIsRefusedTheOthersGetTheirs() {
        var refused = owing("caseworker");
        var other = owing("supervisor");
        server.refuse(address("caseworker"));

        var why = catchThrowable(() -> send(refused));
        send(other);

        assertThat(why).isInstanceOf(MailNotSent.class).hasMessageNotContaining("@");
        assertThat(server.taken()).extracting(MailServer.Taken::to).containsExactly(address("supervisor"));
        assertThat(jobs.getJobExceptionStacktrace(job(refused).getId())).doesNotContain("@referrals").doesNotContain(address("caseworker"));
        runtime.deleteProcessInstance(job(refused).getProcessInstanceId(), "the test is over");
    }

    @Test
    void aServerThatHangsIsGivenUpAfterSomeSeconds() {
        sender.setJavaMailProperties(asConfigured());
        server.is(Mood.HANGS);
        var number = owing("caseworker");
        var begun = Instant.now();

        var why = catchThrowable(() -> send(number));

        assertThat(why).isInstanceOf(MailNotSent.class);
        assertThat(Duration.between(begun, Instant.now())).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(20));
        server.is(Mood.TAKES);
        send(number);
        assertThat(server.taken()).hasSize(1);
    }

    @Test
    void whatTheServerWantsLaterArrivesOnceInTheEnd() {
        var number = owing("caseworker");
        server.is(Mood.SAYS_LATER);
        for (var i = 0; i < 3; i++) {
            assertThat(catchThrowable(() -> send(number))).isInstanceOf(MailNotSent.class);
        }
        server.is(Mood.TAKES);
        send(number);

        assertThat(server.times()).hasSize(1).allSatisfy((id, times) -> assertThat(times).isEqualTo(1));
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey("notification").count()).isZero();
    }

    /** A case in which one mail to this account is owed. */
    private String owing(String account) {
        var number = work.report();
        postbox.post(Letter.NEWS, Recipient.account(account), new CaseNumber(number));
        return number;
    }

    private void send(String number) {
        jobs.executeJob(job(number).getId());
    }

    private Job job(String number) {
        var instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey("notification").singleResult();
        return jobs.createJobQuery().processInstanceId(instance.getId()).singleResult();
    }

    private String address(String account) {
        return account + "@referrals.example";
    }

    private static int nobody() {
        var gone = new MailServer();
        gone.close();
        return gone.port();
    }

    /** The times of application.yaml, which hold where a mail server is named. */
    private static Properties asConfigured() {
        var configured = new Properties();
        new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer()).withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
                .withPropertyValues("spring.mail.host=127.0.0.1").run(house -> configured.putAll(house.getBean(JavaMailSenderImpl.class).getJavaMailProperties()));
        assertThat(configured).isNotEmpty();
        return configured;
    }
}
