package org.assist.notification;

import java.util.Locale;

import org.springframework.core.io.ClassPathResource;

/** What a mail may say; the English words are in {@code mail/<name>.txt}, those of another language in {@code mail/<language>/<name>.txt}. */
public enum Letter {

    /** Something new is waiting for an answer. */
    OFFER,
    /** It is still waiting. */
    REMINDER,
    /** Nothing is needed any more. */
    WITHDRAWN,
    /** Please stop, and delete or give back what was told. */
    STOP,
    /** News for whoever follows the case. */
    NEWS,
    /** Something is overdue and somebody has to look. */
    ESCALATION,
    /** Somebody is in danger now: telephone first. */
    EMERGENCY,
    /** Does what you told us of yourselves still hold? */
    CONFIRM,
    /** Please erase what you were told; there is nothing to open any more. */
    ERASE,
    /** More than one thing waits; what it is stands in the list. */
    SEVERAL;

    /** Only reminds of what stands in a list anyway: when there are many, one mail tells of all. */
    boolean canWait() {
        return this == ESCALATION || this == REMINDER;
    }

    /** Its words in this language; English where there are none. */
    ClassPathResource words(String language) {
        var file = name().toLowerCase(Locale.ROOT) + ".txt";
        var own = new ClassPathResource("mail/%s/%s".formatted(language, file));
        return own.exists() ? own : new ClassPathResource("mail/" + file);
    }
}
