package org.assist.process.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.assist.audit.Act;
import org.assist.audit.AuditTrail;
import org.assist.audit.What;
import org.assist.escalation.Colleagues;
import org.assist.escalation.Colleagues.Colleague;
import org.assist.escalation.StallAction;
import org.assist.escalation.StallCause;
import org.assist.escalation.StallReason;
import org.assist.escalation.StalledCase;
import org.assist.escalation.StalledCases;
import org.assist.escalation.StalledList;
import org.assist.escalation.StalledList.Choices;
import org.assist.escalation.StalledList.Wanted;
import org.assist.escalation.StandingTimes;
import org.assist.escalation.StandingTimes.Counted;
import org.assist.security.Reader;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.Stage;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * What our pages in Cockpit show and do: codes, dates and references, of the reader's organisations only. Where nothing is
 * hers, nothing is there.
 */
@RestController
class StalledBoard {

    /**
     * A stalled case on the page.
     *
     * @param key the number in the address of what can be done about it
     */
    record Row(String key, String caseNumber, String organisation, String stage, String danger, String worker, String cause, String code, String causeInWords,
               String board, Instant since, String waitingOn, String definition, String instance, String activity, String activityName, boolean task, String step,
               String owners, String nextStep, Instant nextStepAt, Instant snoozedUntil) {

        static Row of(StalledCase one) {
            return new Row(one.number(), new CaseNumber(one.number()).spoken(), one.organisation(), word(one.stage()), word(one.riskLevel()),
                    one.worker(), one.cause().name(), one.cause().code(), one.cause().label(), one.cause().board().label(), one.since(), one.waitingOn(),
                    one.place().definition(), one.place().instance(), one.place().activity(), one.place().activityName(), one.task() != null,
                    one.step() == null ? null : one.step().label(), one.owners(), one.nextStep() == null ? null : one.nextStep().label(), one.nextStepAt(), one.snoozedUntil());
        }

        private static String word(Enum<?> code) {
            return code == null ? null : code.name().charAt(0) + code.name().substring(1).toLowerCase(Locale.ROOT);
        }
    }

    record Choice(String code, String words) {
    }

    /**
     * @param cases       the longest first, so many at a time
     * @param standstills how many there are of what was looked for
     * @param stalled     how many cases stand still in all
     * @param boards      every board with how many cases are on it, those without one as well
     * @param choices     what can be looked for, by the name of the parameter
     */
    record Board(List<Row> cases, long standstills, long stalled, List<Count> boards, Map<String, List<Choice>> choices, List<Choice> reasons) {
    }

    record Count(String board, long cases) {
    }

    record Case(String caseNumber, List<Row> stalled, List<StalledCases.Past> past) {
    }

    private final StalledCases stalled;
    private final StalledList list;
    private final StandingTimes times;
    private final StalledDesk desk;
    private final Sweep sweep;
    private final Colleagues colleagues;
    private final RuntimeService processes;
    private final Reader reader;
    private final AuditTrail trail;

    StalledBoard(StalledCases stalled, StalledList list, StandingTimes times, StalledDesk desk, Sweep sweep, Colleagues colleagues, RuntimeService processes, Reader reader, AuditTrail trail) {
        this.stalled = stalled;
        this.list = list;
        this.times = times;
        this.desk = desk;
        this.sweep = sweep;
        this.colleagues = colleagues;
        this.processes = processes;
        this.reader = reader;
        this.trail = trail;
    }

    @GetMapping("/camunda/api/stalled/cases")
    Board cases(Wanted wanted) {
        var organisations = reader.organisations();
        var found = list.of(organisations, wanted);
        if (!found.rows().isEmpty()) {
            trail.noteOnceAMinute(Act.of(What.CASE_LIST_SHOWN).about(found.rows().stream().map(StalledCase::number).distinct().toList()).at("/camunda/api/stalled/cases"));
        }
        return new Board(found.rows().stream().map(Row::of).toList(), found.standstills(), list.cases(organisations),
                list.boards(organisations).entrySet().stream().map(board -> new Count(board.getKey().label(), board.getValue())).toList(), choices(list.choices(organisations)),
                List.of(StallReason.values()).stream().map(reason -> new Choice(reason.name(), reason.label())).toList());
    }

    private static Map<String, List<Choice>> choices(Choices of) {
        return Map.of("organisation", choices(of.organisations(), code -> code), "jurisdiction", choices(of.jurisdictions(), code -> Jurisdiction.valueOf(code).label()),
                "stage", choices(of.stages(), code -> Row.word(Stage.valueOf(code))), "cause", choices(of.causes(), code -> StallCause.valueOf(code).label()),
                "worker", choices(of.workers(), code -> code));
    }

    private static List<Choice> choices(List<String> codes, UnaryOperator<String> words) {
        return codes.stream().map(code -> new Choice(code, words.apply(code))).toList();
    }

    /** Who can have it instead. */
    @GetMapping("/camunda/api/stalled/cases/{number}/{cause}/colleagues")
    List<Colleague> colleagues(@PathVariable String number, @PathVariable String cause) {
        var one = hers(number, cause);
        return reader.asTheHouse(() -> colleagues.at(one.organisation()));
    }

    @PostMapping("/camunda/api/stalled/cases/{number}/{cause}/{action}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void act(@PathVariable String number, @PathVariable String cause, @PathVariable String action, @RequestParam(required = false) Integer days,
            @RequestParam(required = false) StallReason reason, @RequestParam(required = false) String to) {
        var one = hers(number, cause);
        var by = reader.account();
        var wanted = code(StallAction.class, action).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        reader.asTheHouse(() -> {
            try {
                switch (wanted) {
                    case NUDGE -> desk.nudge(one, by);
                    case REASSIGN -> desk.reassign(one, to, by);
                    case EXTEND -> desk.extend(one, given(days), given(reason), by);
                    case SNOOZE -> desk.snooze(one, given(days), given(reason), by);
                    case ESCALATE -> desk.escalate(one, by);
                    case CONFERENCE -> desk.callConference(one, by);
                }
            } catch (IllegalArgumentException cannotBe) {
                throw new ResponseStatusException(HttpStatus.CONFLICT, cannotBe.getMessage());
            }
            sweep.look(new CaseNumber(one.number()));
            return null;
        });
    }

    /** How many cases stand at each activity of a model, and for how long. */
    @GetMapping("/camunda/api/stalled/definitions/{definition}")
    Counted standing(@PathVariable String definition) {
        return times.of(definition, reader.organisations());
    }

    /** What stands still in the case of a process instance, and what was done about it. */
    @GetMapping("/camunda/api/stalled/instances/{instance}")
    Case ofInstance(@PathVariable String instance) {
        reader.mustBeLoggedIn();
        var found = processes.createProcessInstanceQuery().processInstanceId(instance).singleResult();
        if (found == null || found.getBusinessKey() == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var number = found.getBusinessKey();
        var organisations = reader.organisations();
        var hers = stalled.all(number).stream().filter(one -> organisations.contains(one.organisation())).map(Row::of).toList();
        return new Case(new CaseNumber(number).spoken(), hers, stalled.past(number));
    }

    private StalledCase hers(String number, String cause) {
        var organisations = reader.organisations();
        return code(StallCause.class, cause).flatMap(code -> stalled.find(number, code)).filter(one -> organisations.contains(one.organisation()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static <T> T given(T value) {
        if (value == null) {
            throw new IllegalArgumentException("Please say for how many days and why.");
        }
        return value;
    }

    private static <T extends Enum<T>> Optional<T> code(Class<T> type, String written) {
        return List.of(type.getEnumConstants()).stream().filter(code -> code.name().equals(written.toUpperCase(Locale.ROOT))).findFirst();
    }
}
