package org.assist.routing;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.assist.casefile.CaseProfile;
import org.assist.casefile.CaseRegister;
import org.assist.consent.ConsentRegister;
import org.assist.partner.ServiceEntry;
import org.assist.support.NeedView;
import org.assist.vocabulary.Region;
import org.springframework.stereotype.Component;

/** Gathers what the routing rules are told: the need, the woman's side of it, and every service of the directory. */
@Component
class RoutingFacts {

    private final CaseRegister cases;
    private final ConsentRegister consents;
    private final ReferralHistory history;
    private final Clock clock;

    RoutingFacts(CaseRegister cases, ConsentRegister consents, ReferralHistory history, Clock clock) {
        this.cases = cases;
        this.consents = consents;
        this.history = history;
        this.clock = clock;
    }

    List<Record> about(NeedView need, List<ServiceEntry> services) {
        var profile = cases.profile(need.caseNumber());
        var facts = new ArrayList<>(hers(need, profile));
        var saidNo = history.servicesThatSaidNo(need.id());
        var openOffers = history.openOffersByService();
        var consent = new HashMap<String, Boolean>();
        for (var service : services) {
            facts.add(service(service, consent.computeIfAbsent(service.organisation(),
                    organisation -> consents.covers(need.caseNumber(), organisation, need.id())), saidNo, openOffers));
        }
        return facts;
    }

    private static List<Record> hers(NeedView need, CaseProfile profile) {
        var facts = new ArrayList<Record>();
        facts.add(new NeedFacts(need.serviceType(), need.urgency(), profile.jurisdiction(),
                profile.region() == null ? null : profile.region().code(), profile.ageGroup(), profile.residenceStatus(),
                profile.formallyIdentified(), profile.womenOnly(), profile.riskLevel(), profile.excludedOrganisations(),
                profile.waived(), profile.notToAuthorities()));
        profile.languages().stream().sorted().map(HerLanguage::new).forEach(facts::add);
        profile.excludedRegions().stream().sorted().map(DangerousRegion::new).forEach(facts::add);
        for (var organisation : profile.preferredOrganisations()) {
            facts.add(new Wish(organisation, profile.preferredOrganisations().indexOf(organisation) + 1));
        }
        return facts;
    }

    private ServiceFacts service(ServiceEntry entry, boolean consent, Set<String> saidNo, Map<String, Integer> openOffers) {
        return new ServiceFacts(entry.id(), entry.organisation(), entry.type(), entry.active(), entry.organisationActive(),
                entry.agreementValid(), entry.networkOnly(), entry.reportingDuty(), entry.jurisdictions(),
                entry.regions().stream().map(Region::code).collect(toUnmodifiableSet()), entry.remote(), entry.languages(),
                entry.interpreter(), entry.womenOnly(), entry.femaleStaff(), entry.minAge(), entry.maxAge(), entry.acceptedStatuses(),
                entry.requiresIdentification(), entry.places(), entry.freePlaces(), hoursSince(entry.capacityAsOf()), entry.waitingDays(),
                consent, saidNo.contains(entry.id()), openOffers.getOrDefault(entry.id(), 0));
    }

    /** A partner that never said anything said it very long ago. */
    private int hoursSince(Instant at) {
        return at == null ? Integer.MAX_VALUE : (int) Math.min(Integer.MAX_VALUE, Math.max(0, Duration.between(at, clock.instant()).toHours()));
    }
}
