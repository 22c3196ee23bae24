package org.assist.consent;

import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.assist.vocabulary.CaseNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what she allowed. Refusing or withdrawing a disclosure never reduces our own help. A disclosure lasts three
 * months, our default, unless it is withdrawn before.
 */
@Component
@Transactional
public class ConsentRegister {

    private static final Period DISCLOSURE_LASTS = Period.ofMonths(3);

    private final Consents consents;
    private final Clock clock;

    ConsentRegister(Consents consents, Clock clock) {
        this.consents = consents;
        this.clock = clock;
    }

    /** Records whether she wants our help. */
    public void recordService(CaseNumber number, Decision decision) {
        consents.save(Consent.toHelp(number, decision, clock.instant()));
    }

    /** Records whether this recipient may be told these categories for this need. */
    public void recordDisclosure(CaseNumber number, String recipient, UUID need, Set<DataCategory> categories, Decision decision) {
        var now = clock.instant();
        consents.save(Consent.toTell(number, recipient, need, categories, decision, now,
                now.atOffset(ZoneOffset.UTC).plus(DISCLOSURE_LASTS).toInstant()));
    }

    /** Withdraws what she allowed this recipient for this need. */
    public void withdrawDisclosure(CaseNumber number, String recipient, UUID need) {
        consents.findByCaseNumberAndRecipientAndNeed(number.digits(), recipient, need).forEach(consent -> consent.withdraw(clock.instant()));
    }

    /** Does a consent in force cover telling this recipient anything for this need? */
    @Transactional(readOnly = true)
    public boolean covers(CaseNumber number, String recipient, UUID need) {
        return disclosure(number, recipient, need).isPresent();
    }

    /** What this recipient may be told for this need; nothing without a consent in force. */
    @Transactional(readOnly = true)
    public Set<DataCategory> categories(CaseNumber number, String recipient, UUID need) {
        return disclosure(number, recipient, need).map(Consent::categories).orElse(Set.of());
    }

    private Optional<Consent> disclosure(CaseNumber number, String recipient, UUID need) {
        return consents.findFirstByCaseNumberAndRecipientAndNeedOrderByDecidedAtDesc(number.digits(), recipient, need)
                .filter(consent -> consent.inForce(clock.instant()));
    }
}
