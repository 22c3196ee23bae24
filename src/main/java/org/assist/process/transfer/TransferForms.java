package org.assist.process.transfer;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.assist.casefile.CaseRegister;
import org.assist.consent.ConsentRegister;
import org.assist.partner.Organisation;
import org.assist.partner.PartnerDirectory;
import org.assist.process.forms.FormContent;
import org.assist.process.forms.TypedText;
import org.assist.transfer.Transfer;
import org.assist.transfer.TransferDesk;
import org.assist.vocabulary.AgeGroup;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Shows which houses can be asked; and to the house that is asked, first only what it needs to answer, then what she allowed. */
@Component
class TransferForms implements FormContent {

    private final CaseRegister register;
    private final PartnerDirectory partners;
    private final ConsentRegister consents;
    private final TransferDesk desk;
    private final IdentityService accounts;
    private final Clock clock;

    TransferForms(CaseRegister register, PartnerDirectory partners, ConsentRegister consents, TransferDesk desk, @Lazy IdentityService accounts, Clock clock) {
        this.register = register;
        this.partners = partners;
        this.consents = consents;
        this.desk = desk;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> of(Subject subject) {
        return switch (subject.form()) {
            case "ask-transfer-consent" -> Map.of("transferHouses", houses(subject.caseNumber()));
            case "answer-transfer-request" -> Map.of("transferRequest", request(asked(subject.caseNumber())));
            case "confirm-safe-arrival" -> Map.of("packageRows", allowed(asked(subject.caseNumber())));
            case "record-transfer-basis" -> Map.of("transferRules", desk.transfersOf(subject.caseNumber()).stream()
                    .filter(transfer -> transfer.status() == Transfer.Status.ACCEPTED).findFirst()
                    .map(transfer -> "%s lies under other data protection rules than we do.".formatted(TypedText.inMarkdown(partners.organisation(transfer.to()).name()))).orElse(""));
            default -> Map.of();
        };
    }

    /** Houses of other countries that lead cases themselves: somebody has to be there to take this one. */
    private List<Map<String, String>> houses(CaseNumber number) {
        var here = register.jurisdiction(number);
        return partners.organisations().stream()
                .filter(house -> house.caseTaking() && !house.suspended() && house.agreementValid(LocalDate.now(clock)) && house.jurisdiction() != here)
                .filter(this::leadsCases).sorted(comparing(Organisation::name))
                .map(house -> Map.of("value", house.key(), "label", "%s, %s".formatted(house.name(), house.jurisdiction().label()))).toList();
    }

    private boolean leadsCases(Organisation house) {
        return Context.getCommandContext().runWithoutAuthorization(
                () -> accounts.createUserQuery().memberOfGroup("supervisor").memberOfTenant(house.key()).count() > 0);
    }

    private Transfer asked(CaseNumber reference) {
        return desk.byReference(reference).orElseThrow();
    }

    /** No name, no nationality, no place: what a house needs to know whether it can. */
    private String request(Transfer transfer) {
        var profile = register.profile(transfer.caseNumber());
        var age = profile.ageGroup() == AgeGroup.ADULT ? "An adult" : "A child, or somebody who may be one";
        var languages = profile.languages().stream().map(code -> new Locale(code).getDisplayLanguage(Locale.ENGLISH)).sorted().collect(joining(", "));
        return "%s. Languages: %s.%s".formatted(age, languages.isEmpty() ? "not known" : languages, profile.womenOnly() ? " Women only." : "");
    }

    private List<Map<String, String>> allowed(Transfer transfer) {
        if (!transfer.readableThere()) {
            return List.of();
        }
        var answers = register.answers(transfer.caseNumber());
        return consents.categories(transfer.caseNumber(), transfer.to(), transfer.id()).stream().sorted()
                .map(category -> Map.of("category", category.label(), "answers", category.fields().stream()
                        .map(field -> String.join(", ", answers.codes(field))).filter(answer -> !answer.isEmpty()).collect(joining("; "))))
                .filter(row -> !row.get("answers").isEmpty()).toList();
    }
}
