package org.assist.transfer;

import org.assist.vocabulary.Jurisdiction;

/** To which area a country belongs; a row of its table. */
public record CountryArea(Jurisdiction jurisdiction, DataArea area) {
}
