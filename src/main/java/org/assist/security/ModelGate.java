package org.assist.security;

import java.util.List;
import java.util.function.Supplier;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * A model is code, so it is read before it is believed: every deployment passes here, from the folder, from Java or over
 * HTTP, and one refusal turns the whole deployment away.
 */
@Component
public class ModelGate {

    private static final int LARGEST = 2_000_000;

    private final Supplier<Set<String>> beans;

    @Autowired
    ModelGate(ModelBeans beans) {
        this(beans::names);
    }

    ModelGate(Supplier<Set<String>> beans) {
        this.beans = beans;
    }

    /**
     * Reads one file without deploying it.
     *
     * @param fileName with or without folders; the last part tells what it is
     * @return empty when the file may be deployed
     */
    public List<Refusal> check(String fileName, byte[] content) {
        var name = fileName.substring(fileName.lastIndexOf('/') + 1);
        if (content.length > LARGEST) {
            return List.of(new Refusal(name, 0, "", "", "The file is larger than 2 MB: divide it into smaller processes"));
        }
        if (name.endsWith(".bpmn")) {
            return new BpmnCheck(name, beans.get()).of(content);
        }
        if (name.endsWith(".form")) {
            return new FormCheck(name).of(content);
        }
        return List.of(new Refusal(name, 0, "", "",
                "Only .bpmn and .form files are deployed; decisions are rules, they stand in the folder rules"));
    }

    Deployer deployer() {
        return deployment -> {
            if (deployment.isNew()) {
                var refusals = deployment.getResources().values().stream()
                        .flatMap(resource -> check(resource.getName(), resource.getBytes()).stream()).toList();
                if (!refusals.isEmpty()) {
                    throw new NotValidException(refusals.stream().map(Refusal::toString).collect(Collectors.joining("\n")));
                }
            }
        };
    }
}
