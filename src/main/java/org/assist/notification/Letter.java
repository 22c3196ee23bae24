package org.assist.notification;

import java.util.Locale;

/** What a mail may say; the words are in {@code mail/<name>.txt}. */
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
    ERASE;

    String file() {
        return "mail/" + name().toLowerCase(Locale.ROOT) + ".txt";
    }
}
