package org.assist.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two colleagues do the same in Tasklist in the same instant: one of them did it, the other is told. */
@AssistTest
class SameInstantTests {

    private static final String TASKS = "/camunda/api/engine/engine/default/task/";
    private static final String ANSWERS = "{\"variables\":{\"ageGroup\":{\"value\":\"ADULT\",\"type\":\"String\"}}}";

    @LocalServerPort
    int port;
    @Autowired
    Casework work;
    @Autowired
    TaskService tasks;
    @Autowired
    HistoryService history;

    @RepeatedTest(4)
    void ofTwoWhoClaimATaskOneOwnsIt() throws Exception {
        var task = work.task(work.report(), "Task_ScreenForIndicators").getId();

        var said = together(
                me -> me.call("POST", TASKS + task + "/claim", "{\"userId\":\"caseworker\"}"),
                me -> me.call("POST", TASKS + task + "/claim", "{\"userId\":\"colleague\"}"));

        oneIsTold(said);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isEqualTo(said.get(0).statusCode() == 204 ? "caseworker" : "colleague");
    }

    @RepeatedTest(4)
    void ofTwoWhoCompleteATaskOneDid() throws Exception {
        var number = work.report();
        var task = work.task(number, "Task_ScreenForIndicators").getId();

        var said = together(
                me -> me.call("POST", TASKS + task + "/submit-form", ANSWERS),
                me -> me.call("POST", TASKS + task + "/submit-form", ANSWERS));

        oneIsTold(said);
        assertThat(work.openTasks(number)).containsExactly("Task_ConcludeScreening");
        assertThat(history.createHistoricTaskInstanceQuery().taskId(task).finished().count()).isOne();
    }

    private interface Doing {

        HttpResponse<String> as(Visitor me);
    }

    private List<HttpResponse<String>> together(Doing first, Doing second) throws Exception {
        var one = new Visitor(port).loggedInAs("caseworker");
        var other = new Visitor(port).loggedInAs("colleague");
        var barrier = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var said = threads.invokeAll(List.<Callable<HttpResponse<String>>>of(() -> {
                barrier.await();
                return first.as(one);
            }, () -> {
                barrier.await();
                return second.as(other);
            }));
            return List.of(said.get(0).get(), said.get(1).get());
        } finally {
            threads.shutdown();
        }
    }

    private static void oneIsTold(List<HttpResponse<String>> said) {
        assertThat(said).extracting(HttpResponse::statusCode).containsOnlyOnce(204).allSatisfy(status -> assertThat(status).isLessThan(500));
        assertThat(said).filteredOn(answer -> answer.statusCode() != 204).singleElement().satisfies(told -> assertThat(told.body()).contains("message"));
    }
}
