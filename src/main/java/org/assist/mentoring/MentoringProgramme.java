package org.assist.mentoring;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.assist.casefile.CaseRegister;
import org.assist.casefile.SealedColumn;
import org.assist.casefile.Vault;
import org.assist.rulebook.Question;
import org.assist.rulebook.Rulebook;
import org.assist.vocabulary.CaseNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The peer mentoring programme: who is a mentor, whom the rules advise to propose, and how far two women have come. A mentor's
 * file is her own and leads to no case she once had; who accompanies whom is sealed.
 */
@Component
@Transactional
public class MentoringProgramme {

    static final Question QUESTION = new Question("mentoring",
            List.of(MenteeFacts.class, HerTrait.class, MentorFacts.class, MentorTrait.class, SessionFacts.class),
            List.of(new Question.Table("limits.csv", Limit.class, 1),
                    new Question.Table("times.csv", Time.class, 1),
                    new Question.Table("weights.csv", Weight.class, 1)),
            List.of(Objection.class, NotYet.class, Points.class, Remark.class, LookToday.class));

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Set<MatchEnd> NO_SAID = EnumSet.complementOf(EnumSet.of(MatchEnd.NOT_CHOSEN, MatchEnd.PLANNED, MatchEnd.NO_LONGER_FITS,
            MatchEnd.CASE_ENDED, MatchEnd.MOVED_AWAY, MatchEnd.TOO_MUCH_NOW));

    private final Mentors mentors;
    private final Matches matches;
    private final MentoringSessions sessions;
    private final MentorAdvices advices;
    private final Matchmaking matchmaking;
    private final Rulebook rulebook;
    private final CaseRegister cases;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MentoringProgramme(Mentors mentors, Matches matches, MentoringSessions sessions, MentorAdvices advices, Matchmaking matchmaking, Rulebook rulebook,
            CaseRegister cases, Vault vault, ApplicationEventPublisher events, Clock clock) {
        this.mentors = mentors;
        this.matches = matches;
        this.sessions = sessions;
        this.advices = advices;
        this.matchmaking = matchmaking;
        this.rulebook = rulebook;
        this.cases = cases;
        this.vault = vault;
        this.events = events;
        this.clock = clock;
    }

    @Bean
    static Question mentoringQuestion() {
        return QUESTION;
    }

    // ---- the mentor

    /** A woman is interested in becoming a mentor; the file is hers alone. */
    public void register(CaseNumber file) {
        mentors.save(new Mentor(file, cases.leadOrganisation(file), limit(Limit.Name.MENTEES_UNLESS_SHE_SAYS_OTHERWISE)));
    }

    /** She applies with what she answered in the forms of her file. */
    public void apply(CaseNumber file) {
        find(file).apply(matchmaking.seal(MentorFile.mentors(cases.answers(file)), file), mostMentees(file));
    }

    public void interviewed(CaseNumber file) {
        find(file).interviewed();
    }

    public void checked(CaseNumber file) {
        find(file).checked();
    }

    public void trained(CaseNumber file) {
        find(file).trained(today(file).plus(time(Time.Occasion.CERTIFICATE)));
    }

    public void ready(CaseNumber file) {
        find(file).ready(today(file), time(Time.Occasion.SUPERVISION));
    }

    /**
     * She was supervised. What she said there may change her profile, and what it changes may part her from somebody she
     * accompanies: such a match is suspended at once, and {@link MatchSuspended} is raised.
     */
    public void supervised(CaseNumber file) {
        var mentor = find(file);
        mentor.supervised(today(file), time(Time.Occasion.SUPERVISION));
        mentor.describe(matchmaking.seal(MentorFile.mentors(cases.answers(file)), file), mostMentees(file));
        accompaniedBy(mentor).forEach(match -> conflict(match, mentor).ifPresent(reason -> suspendFromOutside(match, reason)));
    }

    /** When her next supervision has to have taken place. */
    @Transactional(readOnly = true)
    public Instant supervisionDue(CaseNumber file) {
        return find(file).supervisionDueOn().plusDays(1).atTime(MORNING).atZone(zone(file)).toInstant();
    }

    /** Until she is supervised she is given no new match; whom she accompanies she goes on to meet. */
    public void supervisionOverdue(CaseNumber file) {
        find(file).pause(Mentor.Pause.SUPERVISION_OVERDUE);
    }

    public void pause(CaseNumber file) {
        find(file).pause(Mentor.Pause.HER_WISH);
    }

    public void resume(CaseNumber file) {
        find(file).resume();
    }

    /** She leaves; a match she was in is suspended, so that somebody looks after the other woman. */
    public void exit(CaseNumber file) {
        var mentor = find(file);
        mentor.exit();
        accompaniedBy(mentor).forEach(match -> suspendFromOutside(match, SafeguardingReason.MENTOR_LEFT));
    }

    @Transactional(readOnly = true)
    public MentorView mentor(CaseNumber file) {
        return find(file).view();
    }

    @Transactional(readOnly = true)
    public List<MentorView> mentorsOf(String organisation) {
        return mentors.findByOrganisationOrderByFile(organisation).stream().map(Mentor::view).toList();
    }

    // ---- finding one another

    /** Asks the rules about every mentor of the organisation that leads the case, and keeps their answer. */
    public MentorAdvice recommendFor(CaseNumber number) {
        var all = mentors.findByOrganisationOrderByFile(cases.leadOrganisation(number));
        var saidNo = saidNo(number);
        var profiles = new HashMap<UUID, String>();
        var advice = matchmaking.advice(matchmaking.ask(number, all, saidNo), all, profiles);
        advices.keep(number, new MentorAdvices.Kept(advice, profiles), matchmaking.facts(number, all, saidNo), clock.instant());
        return advice;
    }

    @Transactional(readOnly = true)
    public Optional<MentorAdvice> latestAdvice(CaseNumber number) {
        return advices.latest(number).map(MentorAdvices.Kept::advice);
    }

    /**
     * Lets the woman choose among these profiles of the latest advice.
     *
     * @throws IllegalArgumentException if there are more than she can choose from, or one that something speaks against
     */
    public void propose(CaseNumber number, Set<UUID> profiles) {
        var kept = advices.latest(number).orElseThrow(() -> new IllegalArgumentException("No advice was given for this case"));
        var most = limit(Limit.Name.PROFILES_TO_CHOOSE_FROM);
        if (profiles.isEmpty() || profiles.size() > most) {
            throw new IllegalArgumentException("One to %d profiles can be proposed, not %d".formatted(most, profiles.size()));
        }
        for (var profile : profiles) {
            var verdict = kept.advice().ranked().stream().filter(it -> it.profile().equals(profile)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Profile %s is not among those that can be proposed".formatted(profile)));
            matches.save(new Match(profile, number, vault.sealGuarded(number, kept.mentors().get(profile), context(profile)), verdict.words(), clock.instant()));
        }
    }

    /** Whom the woman can choose from. */
    @Transactional(readOnly = true)
    public List<MatchView> proposed(CaseNumber number) {
        return ofCase(number).stream().filter(match -> match.state() == MatchState.PROPOSED).map(Match::view).toList();
    }

    /** She chose this one; the other profiles are closed. */
    public void choose(UUID match) {
        var chosen = find(match);
        chosen.chosen(clock.instant());
        ofCase(chosen.caseNumber()).stream().filter(other -> other.state() == MatchState.PROPOSED)
                .forEach(other -> other.end(MatchEnd.NOT_CHOSEN, clock.instant()));
    }

    /** None of them, or not now. */
    public void chooseNobody(CaseNumber number) {
        ofCase(number).stream().filter(match -> match.state() == MatchState.PROPOSED).forEach(match -> match.end(MatchEnd.HER_WISH, clock.instant()));
    }

    /**
     * The mentor's answer. The rules are asked once more: what has come to light since the proposal counts as a no.
     *
     * @return whether the two may meet
     */
    public boolean answer(UUID id, boolean yes) {
        var match = find(id);
        var mentor = mentorIn(match);
        if (!yes) {
            match.end(MatchEnd.MENTOR_DECLINED, clock.instant());
            return false;
        }
        var conclusions = matchmaking.ask(match.caseNumber(), List.of(mentor), Set.of());
        if (!Matchmaking.notYet(conclusions).isEmpty() || !Matchmaking.objections(conclusions, mentor).isEmpty()) {
            match.end(MatchEnd.NO_LONGER_FITS, clock.instant());
            return false;
        }
        mentor.take();
        match.accepted(clock.instant());
        return true;
    }

    // ---- going along with one another

    /** They met with somebody beside them, and try it. */
    public void tryOut(UUID match) {
        find(match).tried(clock.instant());
    }

    /** Both confirmed after the cool-off. */
    public void agree(UUID id) {
        var match = find(id);
        var today = today(match.caseNumber());
        match.agreed(today, today.plus(time(Time.Occasion.MATCH)), clock.instant());
    }

    /**
     * Keeps a session.
     *
     * @throws IllegalStateException when the two are not agreed
     */
    public void record(UUID id, SessionReport report) {
        var match = find(id);
        if (match.state() != MatchState.AGREED) {
            throw new IllegalStateException("Match %s is %s: no session is recorded".formatted(id, match.state()));
        }
        sessions.save(new MentoringSession(id, report, clock.instant()));
    }

    /** Why the coordinator has to look at the match today; empty when all is well. */
    @Transactional(readOnly = true)
    public List<String> signals(UUID match) {
        var last = sessions.findTop2ByMatchOrderByHeldOnDescRecordedAtDesc(match);
        if (last.isEmpty()) {
            return List.of();
        }
        var session = last.get(0);
        var facts = new SessionFacts(session.mentorSignal(), session.menteeSignal(), last.stream().mapToInt(MentoringSession::ambers).sum(),
                session.nextMode(), session.deviceSafe());
        return rulebook.ask(QUESTION.name(), List.of(facts)).of(LookToday.class).stream().map(LookToday::sentence).distinct().sorted().toList();
    }

    /** What has come between two women who meet since they were matched, as the rules have it. */
    @Transactional(readOnly = true)
    public Optional<SafeguardingReason> conflictIn(UUID id) {
        var match = find(id);
        return conflict(match, mentorIn(match));
    }

    /** Why these two must not go on, in the sentences of the rules; empty when nothing stands against it. */
    @Transactional(readOnly = true)
    public List<String> hindrances(UUID id) {
        var match = find(id);
        return hindrances(match, mentorIn(match));
    }

    /** Suspends a match at once, and sees to it that the mentor is supervised before anything new begins. */
    public void suspend(UUID id, SafeguardingReason reason) {
        var match = find(id);
        match.suspend(reason, clock.instant());
        var mentor = mentorIn(match);
        mentor.needsSupervision(today(mentor.file()));
    }

    /** A conflict was learned outside of the match: suspends it at once and raises {@link MatchSuspended}. */
    public void suspendFromOutside(UUID id, SafeguardingReason reason) {
        suspendFromOutside(find(id), reason);
    }

    /**
     * It goes on after all; unless the rules say that it must not, or the mentor has left: then it ends.
     *
     * @return as which it goes on, or that it ended
     */
    public MatchState resume(UUID id) {
        var match = find(id);
        var mentor = mentorIn(match);
        if (mentor.state() == MentorState.EXITED || conflict(match, mentor).isPresent()) {
            end(id, MatchEnd.SAFEGUARDING);
        } else {
            match.resume(clock.instant());
        }
        return match.state();
    }

    /** When the next things have to happen; silence is counted from the last session. */
    public MatchDates dates(UUID id) {
        var match = find(id);
        var zone = zone(match.caseNumber());
        var last = sessions.findTop2ByMatchOrderByHeldOnDescRecordedAtDesc(id).stream().findFirst()
                .map(session -> session.heldOn().atTime(MORNING).atZone(zone).toInstant()).filter(met -> met.isAfter(match.stateSince())).orElse(match.stateSince());
        match.countSilence(last, at -> after(Time.Occasion.NO_SESSION_WORKER, at, zone), at -> after(Time.Occasion.NO_SESSION_COORDINATOR, at, zone), clock.instant());
        var step = switch (match.notices()) {
            case 0 -> match.endsOn().minus(time(Time.Occasion.FIRST_NOTICE));
            case 1 -> match.endsOn().minus(time(Time.Occasion.SECOND_NOTICE));
            default -> match.endsOn();
        };
        return new MatchDates(after(Time.Occasion.NO_SESSION_WORKER, match.workerCountsFrom(), zone),
                after(Time.Occasion.NO_SESSION_COORDINATOR, match.coordinatorCountsFrom(), zone), step.atTime(MORNING).atZone(zone).toInstant());
    }

    /** Whether the agreed time is over. */
    @Transactional(readOnly = true)
    public boolean over(UUID id) {
        var match = find(id);
        return !today(match.caseNumber()).isBefore(match.endsOn());
    }

    @Transactional(readOnly = true)
    public boolean mayExtend(UUID id) {
        return find(id).extensions() < limit(Limit.Name.EXTENSIONS);
    }

    public void extend(UUID id) {
        var match = find(id);
        match.extend(match.endsOn().plus(time(Time.Occasion.MATCH)), limit(Limit.Name.EXTENSIONS));
    }

    /** Both were told that the end comes near. */
    public void noticed(UUID id) {
        find(id).noticed();
    }

    /** The match is over, and the mentor has time for somebody else. */
    public void end(UUID id, MatchEnd reason) {
        var match = find(id);
        var met = match.state().together() || match.state() == MatchState.SUSPENDED;
        match.end(reason, clock.instant());
        if (met) {
            mentorIn(match).release();
        }
    }

    /**
     * Her case is over, and with it whatever was begun with a mentor.
     *
     * @return the files of mentors who had met her, and now need somebody for themselves
     */
    public List<CaseNumber> endAll(CaseNumber number) {
        return ofCase(number).stream().filter(match -> match.state() != MatchState.ENDED).flatMap(match -> {
            var met = match.state().together() || match.state() == MatchState.SUSPENDED;
            end(match.id(), MatchEnd.CASE_ENDED);
            return met ? Stream.of(mentorIn(match).file()) : Stream.empty();
        }).toList();
    }

    @Transactional(readOnly = true)
    public MatchView match(UUID id) {
        return find(id).view();
    }

    /** The match she is in, from her choice to the end. */
    @Transactional(readOnly = true)
    public Optional<MatchView> current(CaseNumber number) {
        return ofCase(number).stream().filter(match -> match.state() != MatchState.PROPOSED && match.state() != MatchState.ENDED).map(Match::view).findFirst();
    }

    /** She and a mentor said goodbye as planned, and nothing new has begun: what remains is to ask her later how she is. */
    @Transactional(readOnly = true)
    public boolean goodbyeSaid(CaseNumber number) {
        return current(number).isEmpty() && ofCase(number).stream().anyMatch(match -> match.view().end() == MatchEnd.PLANNED);
    }

    @Transactional(readOnly = true)
    public int sessionsOf(UUID match) {
        return sessions.countByMatch(match);
    }

    /** The file of the mentor in a match: for what is done with her, never to be shown with the woman's case. */
    @Transactional(readOnly = true)
    public CaseNumber mentorOf(UUID match) {
        return mentorIn(find(match)).file();
    }

    /** A moment of the programme, counted from now in the time of a file's country. */
    @Transactional(readOnly = true)
    public Instant fromNow(Time.Occasion occasion, CaseNumber number) {
        return after(occasion, clock.instant(), zone(number));
    }

    /** A moment counted from the end of a match. */
    @Transactional(readOnly = true)
    public Instant fromEnd(Time.Occasion occasion, UUID id) {
        var match = find(id);
        return after(occasion, match.stateSince(), zone(match.caseNumber()));
    }

    // ----

    private void suspendFromOutside(Match match, SafeguardingReason reason) {
        suspend(match.id(), reason);
        events.publishEvent(new MatchSuspended(match.id(), match.caseNumber()));
    }

    private Optional<SafeguardingReason> conflict(Match match, Mentor mentor) {
        var criteria = hindrances(match, mentor).stream().map(matchmaking::criterionOf).toList();
        if (criteria.contains(Matchmaking.AGE)) {
            return Optional.of(SafeguardingReason.MENTEE_UNDER_18);
        }
        return criteria.isEmpty() ? Optional.empty() : Optional.of(SafeguardingReason.CONFLICT_DISCOVERED);
    }

    private List<String> hindrances(Match match, Mentor mentor) {
        var conclusions = matchmaking.ask(match.caseNumber(), List.of(mentor), Set.of());
        return Stream.concat(Matchmaking.notYet(conclusions).stream(), Matchmaking.objections(conclusions, mentor).stream())
                .filter(sentence -> Matchmaking.BETWEEN_THEM.contains(matchmaking.criterionOf(sentence))).toList();
    }

    private List<Match> accompaniedBy(Mentor mentor) {
        return matches.findByStateIn(EnumSet.of(MatchState.ACCEPTED, MatchState.TRIAL, MatchState.AGREED)).stream()
                .filter(match -> mentorIn(match).file().equals(mentor.file())).toList();
    }

    private Set<String> saidNo(CaseNumber number) {
        return ofCase(number).stream().filter(match -> match.state() == MatchState.ENDED && NO_SAID.contains(match.view().end()))
                .map(match -> mentorIn(match).file().digits()).collect(toUnmodifiableSet());
    }

    private List<Match> ofCase(CaseNumber number) {
        return matches.findByCaseNumberOrderByStateSince(number.digits());
    }

    private Mentor mentorIn(Match match) {
        return find(new CaseNumber(vault.open(match.mentor(), context(match.id()))));
    }

    @Bean
    static SealedColumn sealedMentor() {
        return SealedColumn.guarded("mentor_match", "mentor", "case_number", "'mentor_match/' || id || '/mentor'");
    }

    private static String context(UUID match) {
        return "mentor_match/%s/mentor".formatted(match);
    }

    private int mostMentees(CaseNumber file) {
        return cases.answers(file).text("maxMentees").map(Double::valueOf).map(Double::intValue)
                .orElseGet(() -> limit(Limit.Name.MENTEES_UNLESS_SHE_SAYS_OTHERWISE));
    }

    private int limit(Limit.Name name) {
        return rulebook.rows(QUESTION.name(), Limit.class).stream().filter(row -> row.name() == name).findFirst().orElseThrow().amount();
    }

    private Period time(Time.Occasion occasion) {
        return rulebook.rows(QUESTION.name(), Time.class).stream().filter(row -> row.occasion() == occasion).findFirst().orElseThrow().period();
    }

    private Instant after(Time.Occasion occasion, Instant from, ZoneId zone) {
        return from.atZone(zone).plus(time(occasion)).toInstant();
    }

    private LocalDate today(CaseNumber number) {
        return LocalDate.ofInstant(clock.instant(), zone(number));
    }

    private ZoneId zone(CaseNumber number) {
        return cases.jurisdiction(number).zone();
    }

    private Mentor find(CaseNumber file) {
        return mentors.findById(file.digits()).orElseThrow(() -> new IllegalArgumentException("There is no mentor under " + file));
    }

    private Match find(UUID match) {
        return matches.findById(match).orElseThrow(() -> new IllegalArgumentException("There is no match " + match));
    }
}
