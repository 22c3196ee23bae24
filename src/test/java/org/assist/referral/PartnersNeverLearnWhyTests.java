package org.assist.referral;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.assist.casefile.CaseProfile;
import org.assist.consent.DataCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Whom she excluded (R05), where it is dangerous for her (R06) and who stands against her (R07) is in nothing that a partner can read:
 * not in the referral her pages show, not in what is released, not in a template, not in a mail.
 */
@TestInstance(Lifecycle.PER_CLASS)
class PartnersNeverLearnWhyTests {

    /** What R05, R06, R07 and R28 are decided by, as the case file calls it. */
    private static final Set<String> SECRETS = Set.of("excludedOrganisations", "excludedRegions", "excludedTowns", "somebodyToAvoid", "otherSide", "otherWitness");
    /** What a partner's templates may ask, besides their own loop variables. */
    private static final Set<String> SHOWN = Set.of("path", "reference", "asked", "word", "userName", "referral", "referrals", "request", "words", "answer",
            "declineCodes", "reason", "question", "questionLength",
            "told", "wrong", "tooLate", "today", "organisationName", "row", "kinds", "kind",
            // when and where they meet, and what came of it, as codes
            "meeting", "host", "hosts", "result", "results", "step", "nextSteps",
            // of its own services
            "changes", "groups", "id", "names", "others", "rows", "saved", "service", "stale", "zone");

    private static final Set<String> OPERATORS = Set.of("and", "or", "not", "null");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{[^}]*}");
    private static final Pattern ROOT = Pattern.compile("(?<![.#\\w])[a-z]\\w*");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");
    private static final Pattern SECRET_RULE = Pattern.compile("rule \"([^\"]+)\"\\s*@criterion\\((?:R05|R06|R07|R28)\\)");

    private final JavaClasses house = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.assist");

    @Test
    void theSecretsAreWhatTheCaseFileCallsThem() {
        assertThat(Arrays.stream(CaseProfile.class.getRecordComponents()).map(RecordComponent::getName)).containsAll(SECRETS);
    }

    @Test
    void aReferralAsItsPartnerSeesItHoldsNeitherASecretNorAVerdict() {
        var seen = new HashSet<Class<?>>();
        var names = new TreeSet<String>();
        var waiting = new ArrayDeque<Type>(List.of(PartnerReferral.class));
        while (!waiting.isEmpty()) {
            var type = waiting.pop();
            if (type instanceof ParameterizedType parameterized) {
                waiting.addAll(List.of(parameterized.getActualTypeArguments()));
            } else if (type instanceof Class<?> known && seen.add(known) && known.isRecord()) {
                for (var component : known.getRecordComponents()) {
                    names.add(component.getName());
                    waiting.add(component.getGenericType());
                }
            }
        }

        assertThat(seen).contains(AnonymousRequest.class, PartnerReferral.Question.class);
        assertThat(seen).extracting(Class::getPackageName)
                .isSubsetOf("java.lang", "java.util", "java.time", "org.assist.referral", "org.assist.vocabulary");
        assertThat(names).doesNotContainAnyElementsOf(SECRETS);
    }

    @Test
    void nobodyWhoWritesForPartnersKnowsAVerdict() {
        noClasses().that().resideInAnyPackage("org.assist.referral.web..", "org.assist.partner..", "org.assist.notification..")
                .should().dependOnClassesThat().resideInAPackage("org.assist.routing..").check(house);
        noClasses().that().resideInAPackage("org.assist.referral..").and().doNotHaveSimpleName("PastReferrals")
                .should().dependOnClassesThat().resideInAPackage("org.assist.routing..").check(house);
        noClasses().that().haveSimpleName("PastReferrals")
                .should().dependOnClassesThat().haveNameMatching("org\\.assist\\.routing\\.(Verdict|Recommendation|Reason|PartnerRouting)").check(house);
    }

    @Test
    void nobodyWhoWritesForPartnersAsksForASecret() {
        for (var secret : SECRETS) {
            noClasses().that().resideInAnyPackage("org.assist.referral..", "org.assist.partner..", "org.assist.notification..", "org.assist.process.referral..")
                    .should().callMethod(CaseProfile.class, secret).check(house);
        }
    }

    @Test
    void noCategoryThatCanBeReleasedHoldsASecret() {
        assertThat(DataCategory.values()).flatExtracting(DataCategory::fields).isNotEmpty().doesNotContainAnyElementsOf(SECRETS);
    }

    @Test
    void whoReleasesKnowsNoVerdict() {
        noClasses().that().haveSimpleNameStartingWith("ReleaseAgreedData").or().haveSimpleName("PartnerMail").or().haveSimpleName("PassOnAnswer")
                .or().haveSimpleName("PartnerForms").should().dependOnClassesThat().resideInAPackage("org.assist.routing..").check(house);
    }

    @Test
    void aPartnersPageShowsTheReferralAndNothingElse() throws IOException {
        for (var page : texts("src/main/resources/templates/partner")) {
            var asked = EXPRESSION.matcher(page).results().map(expression -> expression.group().replaceAll("'[^']*'", ""))
                    .flatMap(expression -> ROOT.matcher(expression).results()).map(MatchResult::group).filter(word -> !OPERATORS.contains(word));
            assertThat(asked).as(page).isSubsetOf(SHOWN);
        }
    }

    @Test
    void aMailHoldsAReferenceAndALinkAndNothingElseThatChanges() throws IOException {
        for (var mail : texts("src/main/resources/mail")) {
            assertThat(PLACEHOLDER.matcher(mail).results().map(MatchResult::group)).isSubsetOf("{reference}", "{link}");
        }
    }

    @Test
    void noSentenceOfTheseRulesIsWrittenWhereAPartnerReads() throws IOException {
        var sentences = texts("rules/routing").stream().flatMap(rules -> SECRET_RULE.matcher(rules).results()).map(rule -> rule.group(1)).toList();
        assertThat(sentences).hasSizeGreaterThan(5);
        for (var text : Stream.concat(texts("src/main/resources/templates/partner").stream(), texts("src/main/resources/mail").stream()).toList()) {
            assertThat(sentences).noneMatch(text::contains);
        }
    }

    private static List<String> texts(String folder) throws IOException {
        try (var files = Files.walk(Path.of(folder)).filter(Files::isRegularFile)) {
            var texts = new ArrayList<String>();
            for (var file : (Iterable<Path>) files::iterator) {
                texts.add(Files.readString(file));
            }
            assertThat(texts).isNotEmpty();
            return texts;
        }
    }
}
