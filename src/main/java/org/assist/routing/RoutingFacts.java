package org.assist.routing;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.assist.casefile.CaseProfile;
import org.assist.casefile.CaseRegister;
import org.assist.consent.ConsentRegister;
import org.assist.identification.Programme;
import org.assist.partner.ServiceEntry;
import org.assist.support.NeedView;
import org.assist.vocabulary.DeliveryMode;
import org.assist.vocabulary.Region;
import org.springframework.stereotype.Component;

/** Gathers what the routing rules are told: the need, the woman's side of it, and every service of the directory. */
@Component
class RoutingFacts {

    private final CaseRegister cases;
    private final ConsentRegister consents;
    private final Programme programme;
    private final ReferralHistory history;
    private final Clock clock;

    RoutingFacts(CaseRegister cases, ConsentRegister consents, Programme programme, ReferralHistory history, Clock clock) {
        this.cases = cases;
        this.consents = consents;
        this.programme = programme;
        this.history = history;
        this.clock = clock;
    }

    List<Record> about(NeedView need, List<ServiceEntry> services) {
        var profile = cases.profile(need.caseNumber());
        var facts = new ArrayList<>(hers(need, profile));
        var saidNo = history.servicesThatSaidNo(need.id());
        var openOffers = history.openOffersByService();
        var consent = new HashMap<String, Boolean>();
        var withdrawn = consents.withdrawnFrom(need.caseNumber());
        for (var service : services) {
            facts.add(service(service, consent.computeIfAbsent(service.organisation(),
                    organisation -> consents.covers(need.caseNumber(), organisation, need.id())), withdrawn, saidNo, openOffers));
            facts.addAll(funding(service));
        }
        return facts;
    }

    private List<Record> hers(NeedView need, CaseProfile profile) {
        var facts = new ArrayList<Record>();
        facts.add(new NeedFacts(need.serviceType(), need.urgency(), profile.jurisdiction(),
                profile.region() == null ? null : profile.region().code(), profile.ageGroup(), profile.residenceStatus(),
                profile.formallyIdentified(), profile.womenOnly(), profile.riskLevel(), profile.excludedOrganisations(),
                profile.waived(), profile.deliveryMode(), profile.deviceSafe(),
                programme.thirdCountryNational(profile.citizenships(), profile.jurisdiction()), profile.notToAuthorities()));
        profile.languages().stream().sorted().map(HerLanguage::new).forEach(facts::add);
        profile.excludedRegions().stream().sorted().map(DangerousRegion::new).forEach(facts::add);
        for (var organisation : profile.preferredOrganisations()) {
            facts.add(new Wish(organisation, profile.preferredOrganisations().indexOf(organisation) + 1));
        }
        return facts;
    }

    private ServiceFacts service(ServiceEntry entry, boolean consent, Set<String> withdrawn, Set<String> saidNo, Map<String, Integer> openOffers) {
        return new ServiceFacts(entry.id(), entry.organisation(), entry.type(), entry.active(), entry.organisationActive(),
                entry.agreementValid(), entry.networkOnly(), entry.reportingDuty(), entry.jurisdictions(),
                entry.regions().stream().map(Region::code).collect(toUnmodifiableSet()), entry.modesToday().stream().anyMatch(DeliveryMode::remote),
                entry.modesToday(), entry.disruption(), entry.languages(),
                entry.interpreter(), entry.womenOnly(), entry.femaleStaff(), entry.minAge(), entry.maxAge(), entry.acceptedStatuses(),
                entry.requiresIdentification(), entry.places(), entry.freePlaces(), hoursSince(entry.capacityAsOf()), entry.waitingDays(),
                consent, !consent && withdrawn.contains(entry.organisation()), saidNo.contains(entry.id()), openOffers.getOrDefault(entry.id(), 0));
    }

    private List<FundingFacts> funding(ServiceEntry entry) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return entry.funding().stream().map(line -> new FundingFacts(entry.id(), line.code(), line.open(today), line.thirdCountryOnly())).toList();
    }

    /** A partner that never said anything said it very long ago. */
    private int hoursSince(Instant at) {
        return at == null ? Integer.MAX_VALUE : (int) Math.min(Integer.MAX_VALUE, Math.max(0, Duration.between(at, clock.instant()).toHours()));
    }
}
