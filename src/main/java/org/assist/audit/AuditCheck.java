package org.assist.audit;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Goes along the whole chain and names the first entry that is not as it was written. */
@Component
class AuditCheck {

    /**
     * What came of it.
     *
     * @param fine   how many entries from the first on are as they were written
     * @param broken the first that is not
     */
    record Result(long fine, Optional<Broken> broken) {
    }

    /** @param sequence of the entry that was touched, or is gone */
    record Broken(long sequence, String why) {
    }

    private final Entries entries;
    private final AuditHeads heads;

    AuditCheck(Entries entries, AuditHeads heads) {
        this.entries = entries;
        this.heads = heads;
    }

    @Transactional(readOnly = true)
    public Result all() {
        var walk = new Walk(heads.kept());
        entries.each(walk::step);
        return walk.end();
    }

    private static final class Walk {

        private final Map<Long, AuditHeads.Kept> kept;
        private long fine;
        private byte[] previous = Entry.BEGINNING;
        private Broken broken;

        Walk(Map<Long, AuditHeads.Kept> kept) {
            this.kept = kept;
        }

        void step(Entries.Row row) {
            if (broken == null) {
                broken = wrong(row);
                if (broken == null) {
                    fine++;
                    previous = row.entry().orElseThrow().hash();
                }
            }
        }

        private Broken wrong(Entries.Row row) {
            if (row.sequence() != fine + 1) {
                return new Broken(fine + 1, "it is missing");
            }
            if (row.entry().isEmpty() || !row.entry().get().isItself()) {
                return new Broken(row.sequence(), "it was changed: its hash is another one");
            }
            if (!Arrays.equals(row.entry().get().previous(), previous)) {
                return new Broken(row.sequence(), "it does not follow the one before");
            }
            var noted = kept.get(row.sequence());
            return noted == null || noted.head().hex().equals(row.entry().map(entry -> new Head(entry.sequence(), entry.hash()).hex()).orElseThrow()) ? null
                    : new Broken(row.sequence(), "it is not the one that stood there on " + noted.day() + ": the chain was rewritten up to here");
        }

        Result end() {
            if (broken == null) {
                broken = kept.values().stream().filter(head -> head.head().sequence() > fine).findFirst()
                        .map(head -> new Broken(fine + 1, "it is missing: on %s the chain went on to entry %d".formatted(head.day(), head.head().sequence()))).orElse(null);
            }
            return new Result(fine, Optional.ofNullable(broken));
        }
    }
}
