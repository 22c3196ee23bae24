package org.assist.safety;

import java.util.Set;

import org.assist.casefile.Answers;

/**
 * What the rules on danger know, in the codes of the form {@code assess-risk}.
 *
 * @param traffickerNear       somebody who exploited her is in the same town, community or church
 * @param traffickerContact    there was contact in the last fourteen days
 * @param traffickerKnowsPlace somebody knows where she is or how to reach her
 * @param control              what still holds her: DEBT, OATH, IMAGES, FAMILY, CHILDREN, DOCUMENTS, PARTNER
 */
public record RiskFacts(Reply traffickerNear, Reply traffickerContact, Reply traffickerKnowsPlace, Set<String> control, Reply familyRisk,
        SelfHarm selfHarmRisk, Reply removalRisk, Reply livingRisk, Reply digitalRisk, Reply childrenRisk) {

    static RiskFacts of(Answers answers) {
        return new RiskFacts(reply(answers, "traffickerNear"), reply(answers, "traffickerContact"), reply(answers, "traffickerKnowsPlace"),
                answers.codes("controlOverHer"), reply(answers, "familyRisk"),
                answers.code("selfHarmRisk", SelfHarm.class).orElse(SelfHarm.UNKNOWN), reply(answers, "removalRisk"),
                reply(answers, "livingRisk"), reply(answers, "digitalRisk"), reply(answers, "childrenRisk"));
    }

    private static Reply reply(Answers answers, String question) {
        return answers.code(question, Reply.class).orElse(Reply.UNKNOWN);
    }
}
