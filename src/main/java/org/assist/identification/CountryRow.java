package org.assist.identification;

/** A country whose citizens are no third-country nationals somewhere; every other country is a third country. */
public record CountryRow(String code, String name, Group group) {

    public enum Group { EU, EEA, SWITZERLAND, UNITED_KINGDOM }
}
