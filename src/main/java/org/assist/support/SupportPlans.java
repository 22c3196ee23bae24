package org.assist.support;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.ServiceType;
import org.assist.vocabulary.Urgency;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The individual support plans: which needs a woman has, how soon, and what became of each. */
@Component
@Transactional
public class SupportPlans {

    private final Needs needs;
    private final LifeDomains domains;
    private final Clock clock;

    SupportPlans(Needs needs, LifeDomains domains, Clock clock) {
        this.needs = needs;
        this.domains = domains;
        this.clock = clock;
    }

    /**
     * Takes wishes into the plan. A need that is open already is not recorded twice; it takes on the new urgency.
     *
     * @param owner      the worker who sees to it that something happens
     * @param conditions what the help must be like, as codes
     */
    public void record(CaseNumber number, Map<Urgency, Set<ServiceType>> wishes, String owner, Set<String> conditions) {
        var open = needs.findByCaseNumberAndStatusIn(number.digits(), Set.of(NeedStatus.OPEN, NeedStatus.ROUTING, NeedStatus.REFERRED));
        wishes.forEach((urgency, types) -> types.forEach(type -> {
            var dueOn = domains.targetDate(urgency);
            var need = open.stream().filter(known -> known.serviceType() == type).findFirst()
                    .orElseGet(() -> new Need(number, type, urgency, dueOn, clock.instant()));
            need.hurry(urgency, dueOn);
            need.see(domains.of(type), owner, conditions);
            needs.save(need);
        }));
    }

    /** Everything that ever stood in her plan, the newest first. */
    @Transactional(readOnly = true)
    public List<NeedView> needs(CaseNumber number) {
        return needs.findByCaseNumberOrderByRecordedAtDesc(number.digits()).stream().map(Need::view).toList();
    }

    /** Needs nobody has been asked for yet, the most urgent first. */
    @Transactional(readOnly = true)
    public List<NeedView> openNeeds(CaseNumber number) {
        return needs.findByCaseNumberAndStatusIn(number.digits(), Set.of(NeedStatus.OPEN)).stream().map(Need::view)
                .sorted(Comparator.comparing(NeedView::urgency).thenComparing(NeedView::serviceType)).toList();
    }

    @Transactional(readOnly = true)
    public NeedView need(UUID id) {
        return find(id).view();
    }

    /** Needs without a result yet. */
    @Transactional(readOnly = true)
    public List<NeedView> unfinished(CaseNumber number) {
        return needs.findByCaseNumberAndStatusIn(number.digits(), Set.of(NeedStatus.OPEN, NeedStatus.ROUTING, NeedStatus.REFERRED)).stream()
                .map(Need::view).toList();
    }

    /** A partner is looked for. */
    public void route(UUID id) {
        find(id).route();
    }

    /** A referral for this need begins. */
    public void refer(UUID id) {
        find(id).refer();
    }

    /** The referral for this need was taken back: nobody works on it now. */
    public void reopen(UUID id) {
        find(id).reopen();
    }

    /** The need has a result. */
    public void close(UUID id, NeedStatus result) {
        find(id).close(result, clock.instant());
    }

    private Need find(UUID id) {
        return needs.findById(id).orElseThrow(() -> new IllegalArgumentException("There is no need " + id));
    }
}
