package org.assist.process.deployment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts models and forms into force, at the start and whenever a file changes. All of them are deployed together, so that a
 * form and its model never part. A file the engine or the gate refuses is named with the reason, and its last good version
 * stays in force. A stage that is under way
 * goes on in the version it began with; the next stage of its case takes the newest.
 */
@Component
public class ModelLoader {

    static final String DEPLOYMENT = "processes";
    private static final Logger log = LoggerFactory.getLogger(ModelLoader.class);

    private final ModelFolder folder;
    private final RepositoryService repository;
    private final TransactionTemplate transaction;
    private Map<String, byte[]> seen = Map.of();
    private String complained = "";

    ModelLoader(ModelFolder folder, RepositoryService repository, PlatformTransactionManager transactions) {
        this.folder = folder;
        this.repository = repository;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(1)
    void start() {
        reload();
    }

    /** Looks whether a file changed, and if so puts the changed set into force. */
    @Scheduled(fixedDelayString = "${assist.processes.poll}", initialDelayString = "${assist.processes.poll}")
    public synchronized void reload() {
        var files = folder.read();
        if (same(files, seen)) {
            return;
        }
        var unreleased = folder.refusal(files).orElse("");
        if (unreleased.isEmpty()) {
            seen = files;
            deploy(goodOnes(files));
        } else if (!unreleased.equals(complained)) {
            log.error("Nothing is taken over from {}: {} What was in force before stays.", folder, unreleased);
            if (repository.createDeploymentQuery().deploymentName(DEPLOYMENT).count() == 0) {
                deploy(goodOnes(folder.packaged()));
            }
        }
        complained = unreleased;
    }

    private Map<String, byte[]> goodOnes(Map<String, byte[]> files) {
        if (refusal(files).isEmpty()) {
            return files;
        }
        var good = new TreeMap<String, byte[]>();
        files.forEach((name, content) -> {
            var twin = twin(name, files.keySet());
            if (twin.isPresent()) {
                log.error("{}/{} is not used: {} holds the same already. Take one of them away.", folder, name, twin.get());
                return;
            }
            var refusal = refusal(Map.of(name, content));
            if (refusal.isEmpty()) {
                good.put(name, content);
            } else {
                var before = lastGood(name);
                before.ifPresent(version -> good.put(name, version));
                log.error("{}/{} is not used: {} Correct the file and save it. {}", folder, name, refusal.get(),
                        before.isPresent() ? "Until then its last good version stays in force." : "There is no earlier version of it.");
            }
        });
        return good;
    }

    /** Another file of the same name, which is the same process or form: of a copy and its original, the one in the shorter folder counts. */
    private static Optional<String> twin(String name, Set<String> all) {
        return all.stream().filter(other -> lastPart(other).equals(lastPart(name))).min(Comparator.comparing(String::length).thenComparing(other -> other))
                .filter(first -> !first.equals(name));
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** Deploys on trial and takes it back; what the engine or the gate says against it, if anything. */
    private Optional<String> refusal(Map<String, byte[]> files) {
        return transaction.execute(trial -> {
            trial.setRollbackOnly();
            try {
                var deployment = repository.createDeployment().name(DEPLOYMENT + " on trial");
                files.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
                deployment.deploy();
                return Optional.empty();
            } catch (ParseException e) {
                var problem = e.getResorceReports().get(0).getErrors().get(0);
                return Optional.of("line %d, column %d%s: %s.".formatted(problem.getLine(), problem.getColumn(),
                        problem.getMainElementId() == null ? "" : ", element " + problem.getMainElementId(), problem.getMessage()));
            } catch (RuntimeException e) {
                return Optional.of(e.getMessage() + ".");
            }
        });
    }

    private Optional<byte[]> lastGood(String name) {
        return repository.createDeploymentQuery().deploymentName(DEPLOYMENT).orderByDeploymentTime().desc().list().stream()
                .flatMap(deployment -> repository.getDeploymentResources(deployment.getId()).stream())
                .filter(resource -> resource.getName().equals(name)).findFirst()
                .map(resource -> read(resource.getDeploymentId(), name))
                .or(() -> Optional.ofNullable(folder.packaged().get(name)).filter(content -> refusal(Map.of(name, content)).isEmpty()));
    }

    private byte[] read(String deployment, String name) {
        try (var content = repository.getResourceAsStream(deployment, name)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void deploy(Map<String, byte[]> files) {
        var deployment = repository.createDeployment().name(DEPLOYMENT).source("folder").enableDuplicateFiltering(false);
        files.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        var deployed = deployment.deployWithResult();
        var models = deployed.getDeployedProcessDefinitions();
        if (models != null) {
            log.info("{} models and {} forms from {} are in force", models.size(), files.size() - models.size(), folder);
        }
    }

    private static boolean same(Map<String, byte[]> files, Map<String, byte[]> others) {
        return files.keySet().equals(others.keySet())
                && files.entrySet().stream().allMatch(file -> Arrays.equals(file.getValue(), others.get(file.getKey())));
    }
}
