package org.assist.security;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/** The beans a model may name: the delegates behind its service tasks, and those marked as {@link ModelBean}. */
@Component
class ModelBeans {

    private final ConfigurableListableBeanFactory beans;
    private volatile Set<String> names;

    ModelBeans(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
    }

    /** Looked for once, when all beans are known: a model asks at each of its steps, and looking takes longer than most steps. */
    Set<String> names() {
        var known = names;
        if (known == null) {
            known = found();
            names = beans.isConfigurationFrozen() ? known : null;
        }
        return known;
    }

    private Set<String> found() {
        var names = new TreeSet<String>();
        names.addAll(Set.of(beans.getBeanNamesForType(JavaDelegate.class, true, false)));
        names.addAll(Set.of(beans.getBeanNamesForType(ModelBean.class, true, false)));
        return Collections.unmodifiableSet(names);
    }

    Optional<Object> named(String name) {
        return names().contains(name) ? Optional.of(beans.getBean(name)) : Optional.empty();
    }
}
