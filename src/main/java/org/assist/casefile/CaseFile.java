package org.assist.casefile;

import static org.assist.casefile.CaseState.ACTIVE;
import static org.assist.casefile.CaseState.CLOSED;
import static org.assist.casefile.CaseState.CONTACT;
import static org.assist.casefile.CaseState.FOLLOW_UP;
import static org.assist.casefile.CaseState.INTAKE;
import static org.assist.casefile.CaseState.MISSING;
import static org.assist.casefile.CaseState.ON_HOLD;
import static org.assist.casefile.CaseState.SIGNPOSTED;
import static org.assist.casefile.CaseState.TRANSFERRED;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.Stage;
import org.springframework.data.domain.Persistable;

/** One woman's case, a contact that has not become one, or a file of another kind. */
@Entity
class CaseFile implements Persistable<String> {

    @Id
    private String number;
    @Enumerated(EnumType.STRING)
    private FileKind kind;
    @Enumerated(EnumType.STRING)
    private CaseState state;
    @Enumerated(EnumType.STRING)
    private CaseState stateBefore;
    @Enumerated(EnumType.STRING)
    private Stage stage;
    private String leadOrganisation;
    private String leadWorker;
    @Enumerated(EnumType.STRING)
    private Jurisdiction jurisdiction;
    private Instant openedAt;
    private Instant closedAt;
    private byte[] sourceKey;
    @Version
    private int version;
    @Transient
    private boolean stored;

    protected CaseFile() {
    }

    CaseFile(CaseNumber number, FileKind kind, String leadOrganisation, Jurisdiction jurisdiction, byte[] sourceKey, Instant at) {
        this.number = number.digits();
        this.kind = kind;
        this.state = kind == FileKind.CASE ? CONTACT : ACTIVE;
        this.leadOrganisation = leadOrganisation;
        this.jurisdiction = jurisdiction;
        this.sourceKey = sourceKey;
        this.openedAt = at;
    }

    void open() {
        leave(EnumSet.of(CONTACT), INTAKE);
    }

    void signpost() {
        leave(EnumSet.of(CONTACT), SIGNPOSTED);
    }

    /** She wants our help. */
    void activate() {
        leave(EnumSet.of(INTAKE, TRANSFERRED), ACTIVE);
        stage = Stage.CRISIS;
    }

    /** She does not want help now. */
    void hold() {
        leave(EnumSet.of(INTAKE, ACTIVE, FOLLOW_UP, TRANSFERRED), ON_HOLD);
    }

    void moveTo(Stage next) {
        if (state != ACTIVE) {
            throw wrong("has no stage to move to");
        }
        stage = next;
    }

    void followUp() {
        leave(EnumSet.of(ACTIVE), FOLLOW_UP);
    }

    void close(Instant at) {
        leave(EnumSet.of(INTAKE, ACTIVE, FOLLOW_UP, ON_HOLD, MISSING, TRANSFERRED), CLOSED);
        stateBefore = null;
        closedAt = at;
    }

    void reopen() {
        leave(EnumSet.of(CLOSED, FOLLOW_UP, ON_HOLD), INTAKE);
        closedAt = null;
    }

    void missing() {
        var before = state;
        leave(EnumSet.of(INTAKE, ACTIVE, FOLLOW_UP, TRANSFERRED), MISSING);
        stateBefore = before;
    }

    /** She is back: the case stands where it stood. */
    void found() {
        leave(EnumSet.of(MISSING), stateBefore);
        stateBefore = null;
    }

    /** Another house has the case from now on; nobody there has taken it yet. */
    void handOver(String organisation, Jurisdiction there) {
        leave(EnumSet.of(INTAKE, ACTIVE, FOLLOW_UP), TRANSFERRED);
        leadOrganisation = organisation;
        jurisdiction = there;
        leadWorker = null;
    }

    /** The first worker who does something for this case keeps it. */
    void takenBy(String worker) {
        if (leadWorker == null) {
            leadWorker = worker;
        }
    }

    private void leave(Set<CaseState> from, CaseState next) {
        if (!from.contains(state)) {
            throw wrong("cannot become " + next);
        }
        state = next;
    }

    private IllegalStateException wrong(String what) {
        return new IllegalStateException("Case %s is %s and %s".formatted(number, state, what));
    }

    CaseNumber number() {
        return new CaseNumber(number);
    }

    CaseState state() {
        return state;
    }

    FileKind kind() {
        return kind;
    }

    Stage stage() {
        return stage;
    }

    CaseView view() {
        return new CaseView(number(), state, stage, jurisdiction, leadOrganisation, leadWorker, openedAt);
    }

    String leadOrganisation() {
        return leadOrganisation;
    }

    String leadWorker() {
        return leadWorker;
    }

    Jurisdiction jurisdiction() {
        return jurisdiction;
    }

    @Override
    public String getId() {
        return number;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void nowStored() {
        stored = true;
    }
}
