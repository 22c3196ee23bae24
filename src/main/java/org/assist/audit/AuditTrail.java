package org.assist.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.assist.casefile.Vault;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Notes who saw or did what, in the transaction of what it tells of: both are there, or neither. Entries are written at the very end of a
 * transaction, when all else is done, so that the house stands in line for a moment only (GDPR Art 5(2); OWASP ASVS 5, 16.3 and 16.4).
 */
@Component
public class AuditTrail {

    private static final Pattern NUMBER = Pattern.compile("\\d{10}");
    private static final String NOTED = AuditTrail.class.getName() + ".noted";

    private final Entries entries;
    private final Vault vault;
    private final Unwritten unwritten;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Recent recent;

    AuditTrail(Entries entries, Vault vault, Unwritten unwritten, PlatformTransactionManager transactions, Clock clock) {
        this.entries = entries;
        this.vault = vault;
        this.unwritten = unwritten;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.recent = new Recent(clock);
    }

    /** Notes what whoever is logged in saw or did. */
    public void note(Act act) {
        note(Who.here(), act);
    }

    public void note(Who who, Act act) {
        transaction.executeWithoutResult(status -> pending().deeds.add(new Deed(clock.instant(), who, act)));
        sayNoted();
    }

    /** Does something and notes it: both, or neither. */
    public <T> T noting(Act act, Supplier<T> deed) {
        return noting(Who.here(), act, deed);
    }

    public <T> T noting(Who who, Act act, Supplier<T> deed) {
        return transaction.execute(status -> {
            var done = deed.get();
            note(who, act);
            return done;
        });
    }

    /** The same for what is looked at again and again: what one account sees of the same cases within a minute is one entry, the first. */
    public void noteOnceAMinute(Act act) {
        noteOnceAMinute(Who.here(), act);
    }

    public void noteOnceAMinute(Who who, Act act) {
        if (recent.has(who, act)) {
            sayNoted();
        } else {
            note(who, act);
        }
    }

    /** Notes that somebody searched; the words are kept as a keyed hash, by which the same search is recognised. */
    public void noteSearch(Act act, String words) {
        note(act.searched(hash(words)));
    }

    public void noteSearch(Who who, Act act, String words) {
        note(who, act.searched(hash(words)));
    }

    /** Whether something was noted while this request was answered. */
    public boolean hasNoted() {
        var request = RequestContextHolder.getRequestAttributes();
        return request != null && request.getAttribute(NOTED, RequestAttributes.SCOPE_REQUEST) != null;
    }

    /** Who saw or did something with this case, referral or account; the oldest first (GDPR Art 33: within 72 hours). */
    public List<Entry> about(String reference, Instant from, Instant until) {
        return entries.about(kept(reference), from, until);
    }

    /** One entry by its place in the chain. */
    public Optional<Entry> entry(long sequence) {
        return entries.one(sequence);
    }

    /** The end of the chain now. */
    public Head head() {
        return entries.last().orElse(Head.NONE);
    }

    private static void sayNoted() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(NOTED, true, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /**
     * As a reference stands in the trail: the number of a case or of a referral as a keyed hash. Whoever knows the number finds who saw the
     * case, and from a copy of the trail nobody learns a number; nor does one of an erased case stay in it.
     */
    String kept(String reference) {
        return NUMBER.matcher(reference).matches() ? hash("about/" + reference) : reference;
    }

    private Act kept(Act act) {
        return act.about(act.about().stream().map(this::kept).toList());
    }

    private String hash(String words) {
        return HexFormat.of().formatHex(vault.hash("audit/" + words)).substring(0, 64);
    }

    private Pending pending() {
        return TransactionSynchronizationManager.getSynchronizations().stream().filter(Pending.class::isInstance).map(Pending.class::cast).findFirst().orElseGet(() -> {
            var pending = new Pending();
            TransactionSynchronizationManager.registerSynchronization(pending);
            return pending;
        });
    }

    private record Deed(Instant at, Who who, Act act) {
    }

    /** What a transaction has to note when it is through. */
    private class Pending implements TransactionSynchronization {

        private final List<Deed> deeds = new ArrayList<>();

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        /** All else is sent to the database first: whoever holds the end of the chain waits for nobody. */
        @Override
        public void beforeCommit(boolean readOnly) {
            unwritten.send();
            entries.lock();
            var head = head();
            var next = new ArrayList<Entry>();
            for (var deed : deeds) {
                var entry = Entry.after(head.sequence() + 1, head.hash(), deed.at(), deed.who(), kept(deed.act()));
                next.add(entry);
                head = new Head(entry.sequence(), entry.hash());
            }
            entries.add(next);
        }

        @Override
        public void afterCommit() {
            deeds.forEach(deed -> recent.keep(deed.who(), deed.act()));
        }
    }
}
