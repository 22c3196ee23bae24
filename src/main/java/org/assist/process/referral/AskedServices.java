package org.assist.process.referral;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.assist.casefile.CaseRegister;
import org.assist.partner.PartnerDirectory;
import org.assist.process.Step;
import org.assist.referral.PacketBuilder;
import org.assist.referral.Referral;
import org.assist.referral.ReferralDesk;
import org.assist.routing.PartnerRouting;
import org.assist.routing.Verdict;
import org.assist.security.ModelBean;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The services that are asked for one need: the one she chose and, where it presses, others at the same time. */
@Component
class AskedServices implements ModelBean {

    private final CaseRegister register;
    private final PartnerRouting routing;
    private final PartnerDirectory partners;
    private final PacketBuilder packets;
    private final ReferralDesk desk;

    AskedServices(CaseRegister register, PartnerRouting routing, PartnerDirectory partners, PacketBuilder packets, ReferralDesk desk) {
        this.register = register;
        this.routing = routing;
        this.partners = partners;
        this.packets = packets;
        this.desk = desk;
    }

    /** Those a request is sent to now: nobody whom she does not allow to be told. */
    public List<String> of(DelegateExecution execution) {
        var step = new Step(execution);
        return chosen(step.caseNumber(), step.need(), step.chosenService()).stream()
                .filter(service -> service.equals(step.chosenService()) || packets.mayBeTold(step.caseNumber(), recipient(service), step.need())).toList();
    }

    /**
     * Those she chose, the first one first: as many as may be asked at the same time, and only candidates; one once a partner said yes.
     *
     * @param first the service she chose
     */
    List<String> chosen(CaseNumber number, UUID need, String first) {
        if (desk.referralsFor(need).stream().anyMatch(Referral::takenOn)) {
            return List.of(first);
        }
        var candidates = routing.latestFor(need).stream().flatMap(it -> it.ranked().stream()).map(Verdict::service).toList();
        var others = register.answers(number, "choose-partner/" + need).codes("alsoAsked").stream().filter(candidates::contains);
        return Stream.concat(Stream.of(first), others).distinct().limit(routing.askedAtOnce(need)).toList();
    }

    /** Key of the organisation behind a service. */
    String recipient(String service) {
        return partners.service(service).orElseThrow().organisation();
    }
}
