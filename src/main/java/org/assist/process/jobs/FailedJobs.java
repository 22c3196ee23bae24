package org.assist.process.jobs;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Jobs that were tried as often as their model allows and stand in Cockpit as incidents. */
@Component
class FailedJobs {

    private static final int TOGETHER = 100;

    private final ManagementService management;

    FailedJobs(ManagementService management) {
        this.management = management;
    }

    /**
     * Gives each of them one more try. Their incidents go; one that fails again is back in Cockpit.
     *
     * @return how many there were
     */
    int tryAgain() {
        var failed = management.createJobQuery().noRetriesLeft().active().list().stream().map(Job::getId).toList();
        for (var from = 0; from < failed.size(); from += TOGETHER) {
            management.setJobRetries(failed.subList(from, Math.min(from + TOGETHER, failed.size())), 1);
        }
        return failed.size();
    }
}
