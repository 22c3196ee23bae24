package org.assist.security;

import java.beans.FeatureDescriptor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Date;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.impl.juel.TypeConverter;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.joda.time.DateTime;
import org.springframework.util.ReflectionUtils;
import org.springframework.util.StringUtils;

/**
 * The words an expression may use: the names of the beans made for models, and what may be asked of the thing before a
 * dot. Whatever is not on the list is refused, also where the name is put together at run time.
 */
class ModelVocabulary extends ELResolver {

    private static final Map<Class<?>, Set<String>> WORDS = Map.of(
            DelegateExecution.class, Set.of("getId", "getProcessBusinessKey", "getBusinessKey", "getProcessInstanceId",
                    "getCurrentActivityId", "getCurrentActivityName", "getTenantId", "getVariable", "hasVariable"),
            DelegateTask.class, Set.of("getId", "getName", "getAssignee", "getPriority", "getDueDate", "getFollowUpDate",
                    "getCreateTime", "getTaskDefinitionKey", "getProcessInstanceId", "getTenantId", "getVariable", "hasVariable"),
            String.class, Set.of("length", "isEmpty", "equals", "equalsIgnoreCase", "contains", "startsWith", "endsWith",
                    "toLowerCase", "toUpperCase", "trim"),
            Collection.class, Set.of("size", "isEmpty", "contains"),
            Map.class, Set.of("size", "isEmpty", "containsKey", "get"),
            Date.class, Set.of("getTime", "before", "after"),
            DateTime.class, Set.of("plusMinutes", "plusHours", "plusDays", "plusWeeks", "plusMonths", "plusYears", "minusMinutes",
                    "minusHours", "minusDays", "minusWeeks", "minusMonths", "minusYears", "withTimeAtStartOfDay", "toDate"));

    private final ModelBeans beans;

    ModelVocabulary(ModelBeans beans) {
        this.beans = beans;
    }

    /** Whether the word can be meant by a model at all; which things understand it shows only at run time. */
    static boolean knows(String word) {
        return WORDS.values().stream().anyMatch(words -> words.contains(word) || words.contains(getter(word)));
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base == null) {
            var bean = beans.named(String.valueOf(property));
            bean.ifPresent(found -> context.setPropertyResolved(true));
            return bean.orElse(null);
        }
        if (base instanceof Map || base instanceof Collection || base.getClass().isArray()) {
            return null;         // entries and elements: the next resolvers'
        }
        if (base instanceof ModelBean) {
            throw unknown(base, property);
        }
        return ask(context, base, getter(String.valueOf(property)));
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        return ask(context, base, String.valueOf(method), arguments);
    }

    private static Object ask(ELContext context, Object base, String word, Object... arguments) {
        var method = methods(base, word).filter(candidate -> candidate.getParameterCount() == arguments.length)
                .findFirst().orElseThrow(() -> unknown(base, word));
        var converted = new Object[arguments.length];
        for (var i = 0; i < converted.length; i++) {
            var type = method.getParameterTypes()[i];
            converted[i] = type.isInstance(arguments[i]) ? arguments[i] : TypeConverter.DEFAULT.convert(arguments[i], type);
        }
        context.setPropertyResolved(true);
        try {
            ReflectionUtils.makeAccessible(method);
            return method.invoke(base, converted);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new ELException("'%s' failed".formatted(word), e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException("'%s' cannot be called".formatted(word), e);
        }
    }

    private static Stream<Method> methods(Object base, String word) {
        if (base instanceof ModelBean) {
            return Stream.of(base.getClass().getMethods())
                    .filter(method -> method.getName().equals(word) && method.getDeclaringClass() != Object.class && !method.isBridge());
        }
        return WORDS.entrySet().stream()
                .filter(entry -> entry.getKey().isInstance(base) && entry.getValue().contains(word))
                .flatMap(entry -> Stream.of(entry.getKey().getMethods()))
                .filter(method -> method.getName().equals(word));
    }

    private static String getter(String property) {
        return "get" + StringUtils.capitalize(property);
    }

    private static ELException unknown(Object base, Object word) {
        return new ELException("A model cannot ask a %s for '%s'".formatted(base.getClass().getSimpleName(), word));
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        throw new ELException("An expression in a model changes nothing");
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }
}
