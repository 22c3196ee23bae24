package org.assist.safety;

import org.assist.casefile.Answers;
import org.assist.vocabulary.RiskLevel;

/**
 * What the rules on return and relocation know, in the codes of the form {@code assess-destination}.
 *
 * @param ownWish           she wants it herself, free of pressure
 * @param destinationRisk   how great the danger would be there; {@code null} when nobody knows
 * @param appealPending     a decision of hers is still before a court or an authority
 * @param decidedAfterAdvice she was advised by a lawyer and wants to go all the same
 * @param childrenTravel    children go with her
 * @param bestInterest      somebody competent decided that it is in the children's best interest
 */
public record ReturnFacts(Reply ownWish, RiskLevel destinationRisk, Reply appealPending, Reply decidedAfterAdvice, Reply childrenTravel,
        Reply bestInterest) {

    static ReturnFacts of(Answers answers) {
        return new ReturnFacts(reply(answers, "returnOwnWish"), answers.code("destinationRisk", RiskLevel.class).orElse(null), reply(answers, "appealPending"),
                reply(answers, "decidedAfterAdvice"), reply(answers, "childrenTravel"), reply(answers, "bestInterestDecided"));
    }

    private static Reply reply(Answers answers, String question) {
        return answers.code(question, Reply.class).orElse(Reply.UNKNOWN);
    }
}
