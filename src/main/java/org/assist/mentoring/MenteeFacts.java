package org.assist.mentoring;

import org.assist.vocabulary.AgeGroup;
import org.assist.vocabulary.RiskLevel;

/**
 * What the rules know of the woman who wishes a mentor, beside her {@link HerTrait traits}: codes, nobody's name.
 *
 * @param wantsMentor     she said yes
 * @param acuteCrisis     a psychosis, an intoxication, or acutely suicidal
 * @param witness         she is, or may become, a witness
 * @param adviceRecorded  a lawyer or prosecutor was asked whether talking to a mentor harms her evidence
 * @param womenOnly       her mentor shall be a woman; so unless she chose otherwise
 * @param sameShelterFine she does not mind a mentor from her own shelter
 * @param wishesMother    she would like a mentor who is a mother
 * @param age             the age she would like, {@code null} when it does not matter
 * @param faith           the faith she would like to share, {@code null} when it does not matter
 */
public record MenteeFacts(boolean wantsMentor, AgeGroup ageGroup, RiskLevel riskLevel, boolean acuteCrisis, boolean witness,
        boolean adviceRecorded, boolean womenOnly, boolean sameShelterFine, OriginWish origin, boolean wishesMother, AgeBand age, Faith faith) {
}
