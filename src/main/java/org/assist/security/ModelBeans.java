package org.assist.security;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** The beans a model may name: the delegates behind its service tasks, and those marked as {@link ModelBean}. */
@Component
class ModelBeans {

    private final ListableBeanFactory beans;

    ModelBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    Set<String> names() {
        var names = new TreeSet<String>();
        names.addAll(Set.of(beans.getBeanNamesForType(JavaDelegate.class, true, false)));
        names.addAll(Set.of(beans.getBeanNamesForType(ModelBean.class, true, false)));
        return names;
    }

    Optional<Object> named(String name) {
        return names().contains(name) ? Optional.of(beans.getBean(name)) : Optional.empty();
    }
}
