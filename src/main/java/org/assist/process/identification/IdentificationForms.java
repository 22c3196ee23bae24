package org.assist.process.identification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.assist.casefile.CaseRegister;
import org.assist.identification.CountryTrack;
import org.assist.identification.FormalIdentification;
import org.assist.identification.TrackFacts;
import org.assist.process.forms.FormContent;
import org.assist.vocabulary.CaseNumber;
import org.springframework.stereotype.Component;

/** Shows what formal identification means in the country of the case, and what was decided. */
@Component
class IdentificationForms implements FormContent {

    private static final Set<String> FORMS = Set.of("explain-identification", "submit-identification", "explain-identification-decision",
            "decide-identification-challenge");

    private final FormalIdentification formal;
    private final CaseRegister register;

    IdentificationForms(FormalIdentification formal, CaseRegister register) {
        this.formal = formal;
        this.register = register;
    }

    @Override
    public Map<String, Object> of(Subject subject) {
        if (!FORMS.contains(subject.form())) {
            return Map.of();
        }
        var values = new HashMap<String, Object>(track(formal.track(register.jurisdiction(subject.caseNumber()))));
        values.put("trackAdvice", advice(subject.caseNumber()));
        var history = formal.history(subject.caseNumber());
        if (!history.isEmpty()) {
            var last = history.get(history.size() - 1);
            values.put("decisionWords", last.evidence().label());
            values.put("decisionMeaning", formal.decision(last.jurisdiction(), last.evidence()).map(decision -> decision.meaning()).orElse(""));
        }
        return values;
    }

    private static Map<String, Object> track(CountryTrack track) {
        return Map.of("trackCountry", track.jurisdiction().label(), "trackDecides", track.decides(), "trackBegins", track.begins(),
                "trackReflection", track.reflection(), "trackPermit", track.permit(), "trackCooperation", track.cooperation(), "trackLoss", track.loss(),
                "trackSilence", track.silence(), "trackChallenge", track.challenge());
    }

    private List<Map<String, Object>> advice(CaseNumber number) {
        var profile = register.profile(number);
        var facts = new TrackFacts(profile.jurisdiction(), register.answers(number).yes("inDetention"), profile.ageGroup(), profile.residenceStatus());
        return formal.advice(facts).stream().map(sentence -> Map.<String, Object>of("advice", sentence)).toList();
    }
}
