package org.assist.process.parts;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.assist.casefile.CaseRegister;
import org.assist.casefile.CaseState;
import org.assist.vocabulary.CaseNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person may begin in a case by one click, and the click itself. Who may see the case is for the pages to check. */
@Component
@Transactional
public class PartButtons {

    private final CaseParts parts;
    private final CaseRegister register;

    PartButtons(CaseParts parts, CaseRegister register) {
        this.parts = parts;
        this.register = register;
    }

    /** @param code what is sent back when it is clicked */
    public record Button(String code, String words) {
    }

    /** What is on offer for a case as it stands. */
    public List<Button> of(CaseNumber number) {
        return switch (register.state(number)) {
            case CONTACT, SIGNPOSTED -> List.of();
            case CLOSED, ON_HOLD -> List.of(new Button("REOPEN", "The case begins anew"));
            case MISSING -> List.of(new Button("FOUND", "She is back"));
            default -> parts.running(number, CasePart.MISSING) ? Stream.concat(Stream.of(new Button("FOUND", "She is back")), running(number).stream()).toList()
                    : running(number);
        };
    }

    private List<Button> running(CaseNumber number) {
        var inAssistance = register.state(number) == CaseState.ACTIVE;
        var house = inAssistance ? List.of(new Button("DANGER", "There is a new danger"), new Button("REVIEW", "We want to look at the plan now"))
                : List.<Button>of();
        return Stream.concat(house.stream(), parts.onOffer().stream().filter(part -> !parts.running(number, part))
                .map(part -> new Button(part.name(), part.button().orElseThrow()))).toList();
    }

    /** @throws IllegalArgumentException when this is not on offer for the case as it stands */
    public void press(CaseNumber number, String code) {
        if (of(number).stream().noneMatch(button -> button.code().equals(code))) {
            throw new IllegalArgumentException("This is not on offer for the case as it stands");
        }
        switch (code) {
            case "REOPEN" -> register.reopen(number);
            case "FOUND" -> parts.tell("SheIsBack", number);
            case "DANGER" -> parts.newDanger(number);
            case "REVIEW" -> parts.tell("ReviewAsked", number);
            default -> parts.begin(CasePart.valueOf(code), number, Map.of());
        }
    }
}
