package org.assist.identification;

import org.assist.deadline.LegalEventCode;
import org.assist.vocabulary.Jurisdiction;

/**
 * What formal identification means in a country, in a caseworker's words; a row of its table, one for each country.
 *
 * @param decides     who decides
 * @param begins      how it begins
 * @param reflection  the time to recover and reflect
 * @param permit      what it can lead to
 * @param cooperation whether the law asks her to cooperate with the police; our help never does
 * @param loss        by what it is lost
 * @param silence     what it means when the authority stays silent
 * @param challenge   how a negative decision is challenged
 * @param submitted   the legal event of handing it in
 * @param body        what kind of body decides
 * @param lookAgainDays after how many days somebody looks whether a decision has come, 1 or more
 * @param certainty   A read in the law, B read elsewhere, C not verified, D changing or contested
 */
public record CountryTrack(Jurisdiction jurisdiction, String decides, String begins, String reflection, String permit, String cooperation, String loss,
                           String silence, String challenge, LegalEventCode submitted, BodyType body, int lookAgainDays, String certainty) {
}
