package org.assist.process.escalation;

import org.assist.vocabulary.CaseNumber;
import org.springframework.context.ApplicationContext;

/** For tests of other packages: the sweep looks at one case. */
public final class Standstill {

    private Standstill() {
    }

    public static void isLookedFor(ApplicationContext house, String number) {
        house.getBean(Sweep.class).look(new CaseNumber(number));
    }
}
