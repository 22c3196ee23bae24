package org.assist.process.delivery;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.assist.casefile.CaseRegister;
import org.assist.routing.PartnerRouting;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.DeliveryMode;
import org.springframework.stereotype.Component;

/** What her caseworker answered when a partner could not work as usual, and whether that is possible. */
@Component
class HowItGoesOn {

    static final String FORM = "decide-how-to-go-on";

    private final CaseRegister register;
    private final PartnerRouting routing;

    HowItGoesOn(CaseRegister register, PartnerRouting routing) {
        this.register = register;
        this.routing = routing;
    }

    /** In which way it shall go on from a distance; empty when that was not the answer. */
    Optional<DeliveryMode> mode(CaseNumber number, UUID need) {
        return register.answers(number, FORM + "/" + need).code("goOnBy", DeliveryMode.class);
    }

    List<String> objections(CaseNumber number, UUID need, String service) {
        var atOurPlace = register.answers(number, FORM + "/" + need).yes("remoteAtOurPlace");
        return mode(number, need).map(mode -> routing.objectionsTo(service, mode, register.profile(number).deviceSafe(), atOurPlace)).orElse(List.of());
    }
}
