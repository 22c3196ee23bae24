package org.assist.referral;

import static java.util.stream.Collectors.toCollection;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.assist.casefile.Answers;
import org.assist.casefile.CaseRegister;
import org.assist.consent.ConsentRegister;
import org.assist.consent.DataCategory;
import org.assist.partner.Organisation;
import org.assist.partner.PartnerDirectory;
import org.assist.rulebook.Question;
import org.assist.rulebook.Rulebook;
import org.assist.support.NeedView;
import org.assist.transfer.TransferDesk;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.ServiceType;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The single way out for what is known of a woman: nothing but what she allowed this recipient to be told, and of that only what its kind
 * of help needs, as {@code rules/disclosure} has it.
 */
@Component
@Transactional(readOnly = true)
public class PacketBuilder {

    static final Question QUESTION = new Question("disclosure", List.of(PacketAsked.class), List.of(), List.of(MayBeTold.class));

    private final ReferralChain chain;
    private final ConsentRegister consents;
    private final CaseRegister cases;
    private final PartnerDirectory partners;
    private final TransferDesk transfers;
    private final Rulebook rulebook;

    PacketBuilder(ReferralChain chain, ConsentRegister consents, CaseRegister cases, PartnerDirectory partners, TransferDesk transfers, Rulebook rulebook) {
        this.chain = chain;
        this.consents = consents;
        this.cases = cases;
        this.partners = partners;
        this.transfers = transfers;
        this.rulebook = rulebook;
    }

    @Bean
    static Question disclosureQuestion() {
        return QUESTION;
    }

    /** Whether a consent in force covers telling this recipient, and its country where other data protection rules hold there (R04, R29). */
    public boolean mayBeTold(CaseNumber number, String recipient, UUID need) {
        return consents.covers(number, recipient, need) && (!crosses(number, recipient) || consents.allowsCrossing(number, recipient, need));
    }

    /** Whether what this recipient is told leaves for a country under other data protection rules. */
    public boolean crosses(CaseNumber number, String recipient) {
        return transfers.needsBasis(cases.jurisdiction(number), partners.organisation(recipient).jurisdiction());
    }

    /** What the next partner asked for this need would be told if she allowed all it needs, by what it is about, in words. */
    public Map<String, Object> atMost(NeedView need) {
        var before = chain.before(need.id());
        return told(need.caseNumber(), needed(need.serviceType(), before), before);
    }

    /**
     * What this partner is told.
     *
     * @throws IllegalStateException without a consent in force
     */
    Map<String, Object> of(Referral referral) {
        return told(referral.caseNumber(), allowed(referral), chain.before(referral));
    }

    /**
     * What this partner is told of a first meeting: the time and the codes, and of an interpreter only where she allowed it and its kind of
     * help needs to know.
     *
     * @throws IllegalStateException without a consent in force
     */
    Appointment of(Referral referral, Appointment wanted) {
        return allowed(referral).contains(DataCategory.LANGUAGE) ? wanted : wanted.withoutInterpreter();
    }

    private Set<DataCategory> allowed(Referral referral) {
        var number = referral.caseNumber();
        if (!mayBeTold(number, referral.organisation(), referral.need())) {
            throw new IllegalStateException("Nothing is told for referral %s: no consent in force covers it".formatted(referral.id()));
        }
        var allowed = needed(referral.request().serviceType(), chain.before(referral));
        allowed.retainAll(consents.categories(number, referral.organisation(), referral.need()));
        return allowed;
    }

    private Set<DataCategory> needed(ServiceType type, List<Referral> before) {
        return rulebook.ask(QUESTION.name(), List.of(new PacketAsked(type, !before.isEmpty()))).of(MayBeTold.class).stream().map(MayBeTold::category)
                .collect(toCollection(() -> EnumSet.noneOf(DataCategory.class)));
    }

    private Map<String, Object> told(CaseNumber number, Set<DataCategory> categories, List<Referral> before) {
        var answers = cases.answers(number);
        var told = new LinkedHashMap<String, Object>();
        for (var category : categories) {
            var words = category == DataCategory.EARLIER_HELP ? before.stream().map(Referral::organisation).map(partners::organisation).map(Organisation::name).toList()
                    : words(category, answers);
            if (!words.isEmpty()) {
                told.put(category.label(), String.join(", ", words));
            }
        }
        return told;
    }

    private static List<String> words(DataCategory category, Answers answers) {
        return category.fields().stream().flatMap(field -> answers.codes(field).stream().map(answer -> inWords(field, answer))).toList();
    }

    private static String inWords(String field, String answer) {
        if (field.equals("languages")) {
            return new Locale(answer).getDisplayLanguage(Locale.ENGLISH);
        }
        return answer.matches("[A-Z]+(_[A-Z]+)*") ? answer.replace('_', ' ').toLowerCase(Locale.ENGLISH) : answer;
    }
}
