package org.assist.identification;

import static org.assertj.core.api.Assertions.assertThat;

import org.assist.casefile.CaseRegister;
import org.assist.deadline.LegalEventCode;
import org.assist.fixture.AssistTest;
import org.assist.vocabulary.Jurisdiction;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The history of what authorities decided about a woman. */
@AssistTest
class FormalIdentificationTests {

    @Autowired
    FormalIdentification formal;
    @Autowired
    CaseRegister register;

    @Test
    void aCountryKnowsWhoDecidesAndWhichEventsAreDecisions() {
        assertThat(formal.track(Jurisdiction.UK_SCT).submitted()).isEqualTo(LegalEventCode.NRM_REFERRED);
        assertThat(formal.decisions(Jurisdiction.IE)).contains(LegalEventCode.IDENTIFICATION_REFUSAL_SENT).doesNotContain(LegalEventCode.CG_NEGATIVE);
        assertThat(formal.decision(Jurisdiction.DE, LegalEventCode.CG_POSITIVE)).isEmpty();
    }

    @Test
    void theHistoryKeepsEveryDecisionAndWhetherItIsChallenged() {
        var number = register.takeDown("harbour-light", Jurisdiction.UK_SCT, null);

        formal.note(number, formal.decision(Jurisdiction.UK_SCT, LegalEventCode.RG_POSITIVE).orElseThrow());
        formal.note(number, formal.decision(Jurisdiction.UK_SCT, LegalEventCode.CG_NEGATIVE).orElseThrow());
        assertThat(formal.history(number)).extracting(IdentificationStatus::status).containsExactly("PossibleVictimOfTrafficking", "NotAVictimOfTrafficking");
        assertThat(formal.history(number)).extracting(IdentificationStatus::challenge).containsExactly(Challenge.NONE, Challenge.POSSIBLE);

        formal.challenge(number, Challenge.ASKED);
        assertThat(formal.history(number)).extracting(IdentificationStatus::challenge).containsExactly(Challenge.NONE, Challenge.ASKED);
        assertThat(formal.history(number)).extracting(status -> status.body().code()).containsOnly("NonPoliceGovernmentalOrganization");
    }
}
