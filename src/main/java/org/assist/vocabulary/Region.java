package org.assist.vocabulary;

/**
 * A coarse part of a country, as its ISO 3166-2 code ({@code DE-BE}, {@code IE-L}, {@code GB-GLG}). Never a town, never an address.
 */
public record Region(String code) {

    public Region {
        if (code == null || !code.matches("[A-Z]{2}-[A-Z0-9]{1,3}")) {
            throw new IllegalArgumentException("Not a region: an ISO 3166-2 code such as IE-L is expected");
        }
    }

    public Jurisdiction jurisdiction() {
        var country = code.substring(0, 2);
        return country.equals("GB") ? Jurisdiction.UK_SCT : Jurisdiction.valueOf(country);
    }

    /** Country and name, or the code of a region that is not on our list. */
    public String label() {
        return Regions.all().getOrDefault(code, code);
    }

    @Override
    public String toString() {
        return code;
    }
}
