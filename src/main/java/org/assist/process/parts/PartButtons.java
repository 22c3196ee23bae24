package org.assist.process.parts;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.assist.audit.Act;
import org.assist.audit.AuditTrail;
import org.assist.audit.What;
import org.assist.casefile.CaseRegister;
import org.assist.casefile.CaseState;
import org.assist.escalation.ClientContacts;
import org.assist.vocabulary.CaseNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person may say of a case by one click, and the click itself. Only what something comes of is on offer. Who may see
 * the case is for the pages to check.
 */
@Component
@Transactional
public class PartButtons {

    private static final String BACK = "SheIsBack";
    private static final String REVIEW = "ReviewAsked";

    private final CaseParts parts;
    private final OpenWork work;
    private final CaseRegister register;
    private final ClientContacts contacts;
    private final AuditTrail trail;

    PartButtons(CaseParts parts, OpenWork work, CaseRegister register, ClientContacts contacts, AuditTrail trail) {
        this.parts = parts;
        this.work = work;
        this.register = register;
        this.contacts = contacts;
        this.trail = trail;
    }

    /** @param code what is sent back when it is clicked */
    public record Button(String code, String words, Subject subject) {
    }

    /** What is on offer for a case as it stands, by subject. */
    public List<Button> of(CaseNumber number) {
        return of(register.state(number), work.in(List.of(number)).get(number));
    }

    /** The same, where it is known already what goes on in the case. */
    List<Button> of(CaseState state, OpenWork.Now now) {
        return switch (state) {
            case CONTACT, SIGNPOSTED -> erasure(now).toList();
            case CLOSED, ON_HOLD -> Stream.concat(erasure(now), Stream.of(new Button("REOPEN", "The case begins anew", Subject.COURSE))).toList();
            default -> {
                var buttons = new ArrayList<Button>();
                if (now.news().contains(BACK)) {
                    buttons.add(new Button("FOUND", "She is back", Subject.SAFETY));
                }
                if (state != CaseState.MISSING) {
                    buttons.add(new Button("DANGER", "There is a new danger", Subject.SAFETY));
                    if (state == CaseState.ACTIVE) {
                        buttons.add(new Button("TALKED", "We have talked", Subject.COURSE));
                    }
                    if (now.news().contains(REVIEW)) {
                        buttons.add(new Button("REVIEW", "We want to look at the plan now", Subject.COURSE));
                    }
                    Arrays.stream(CasePart.values()).filter(part -> !now.running().contains(part)).flatMap(part -> part.button().stream()).forEach(buttons::add);
                }
                yield buttons.stream().sorted(comparing(Button::subject)).toList();
            }
        };
    }

    private static Stream<Button> erasure(OpenWork.Now now) {
        return now.running().contains(CasePart.ERASURE) ? Stream.empty() : CasePart.ERASURE.button().stream();
    }

    /** @throws IllegalArgumentException when this is not on offer for the case as it stands */
    public void press(CaseNumber number, String code) {
        if (of(number).stream().noneMatch(button -> button.code().equals(code))) {
            throw new IllegalArgumentException("This is not on offer for the case as it stands");
        }
        trail.note(Act.of(What.CASE_CHANGED).about(number.digits()).at("button").because(code));
        switch (code) {
            case "REOPEN" -> register.reopen(number);
            case "FOUND" -> parts.tell(BACK, number);
            case "DANGER" -> parts.newDanger(number);
            case "REVIEW" -> parts.tell(REVIEW, number);
            case "TALKED" -> contacts.talked(number);
            default -> parts.begin(CasePart.valueOf(code), number, Map.of());
        }
    }
}
