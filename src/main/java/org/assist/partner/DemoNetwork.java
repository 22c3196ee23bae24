package org.assist.partner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.assist.vocabulary.DeliveryMode;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.Region;
import org.assist.vocabulary.ResidenceStatus;
import org.assist.vocabulary.ServiceType;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An invented network to try things out with, {@code demo/network.json}: what the directory lacks of it is added at every start. */
@Component
@ConditionalOnProperty(name = "assist.demo", havingValue = "true")
class DemoNetwork implements SmartInitializingSingleton {

    private final Organisations organisations;
    private final Services services;
    private final ObjectMapper json;
    private final Clock clock;

    DemoNetwork(Organisations organisations, Services services, ObjectMapper json, Clock clock) {
        this.organisations = organisations;
        this.services = services;
        this.json = json;
        this.clock = clock;
    }

    /** Before the first request is answered, and before the network's people get their accounts. */
    @Override
    @Transactional
    public void afterSingletonsInstantiated() {
        for (var member : read(json)) {
            var organisation = organisations.findById(member.key).orElseGet(() -> organisations.save(member.organisation()));
            member.services.stream().map(it -> it.entry(member, clock.instant()))
                    .filter(it -> !services.existsById(it.id()))
                    .forEach(it -> services.save(new Service(organisation, it)));
        }
    }

    static List<Member> read(ObjectMapper json) {
        try (var file = new ClassPathResource("demo/network.json").getInputStream()) {
            return json.readerForListOf(Member.class).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).readValue(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The demo network is not readable", e);
        }
    }

    /** An organisation as the file describes it. */
    record Member(String key, String name, Jurisdiction jurisdiction, String language, String mailAddress, String telephone, boolean caseTaking,
            boolean suspended, boolean reportingDuty, boolean underReview, boolean answersByCode, LocalDate agreementFrom,
            LocalDate agreementUntil, List<Offered> services) {

        Organisation organisation() {
            return new Organisation(new OrganisationProfile(key, name, jurisdiction, language, mailAddress, telephone, caseTaking, suspended,
                    reportingDuty, underReview, answersByCode, agreementFrom, agreementUntil));
        }
    }

    /**
     * A service as the file describes it; what it leaves out is no, none or anybody, its country the organisation's, its ways in
     * person and, if it is remote, by telephone and video.
     */
    record Offered(String key, ServiceType type, String name, Set<Jurisdiction> jurisdictions, Set<String> regions, boolean remote,
            Set<DeliveryMode> modes, List<FundingLine> funding,
            Set<String> languages, boolean interpreter, boolean womenOnly, boolean femaleStaff, int minAge, int maxAge,
            Set<ResidenceStatus> acceptedStatuses, boolean requiresIdentification, int places, int freePlaces, int waitingDays, String openingHours,
            Standards standards) {

        ServiceEntry entry(Member member, Instant now) {
            var hours = new OpeningHours(openingHours);
            return new ServiceEntry(member.key + "." + key, member.key, member.name, name, type,
                    true, !member.suspended, true, !member.caseTaking, member.reportingDuty,
                    member.underReview, member.jurisdiction,
                    jurisdictions == null ? Set.of(member.jurisdiction) : jurisdictions,
                    regions == null ? Set.of() : regions.stream().map(Region::new).collect(Collectors.toSet()), ways(), null,
                    languages, interpreter, womenOnly, femaleStaff, minAge, maxAge,
                    acceptedStatuses == null ? Set.of() : acceptedStatuses, requiresIdentification,
                    places, freePlaces, now, waitingDays, hours.roundTheClock(), hours, funding == null ? List.of() : funding,
                    standards == null ? Standards.UNKNOWN : standards);
        }

        private Set<DeliveryMode> ways() {
            return modes != null ? modes : remote ? Set.of(DeliveryMode.IN_PERSON, DeliveryMode.PHONE, DeliveryMode.VIDEO) : Set.of(DeliveryMode.IN_PERSON);
        }
    }
}
