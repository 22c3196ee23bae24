package org.assist.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.core.io.ClassPathResource;

/** The regions of the five countries, by ISO 3166-2 code, as coarse as a referral needs them. */
public final class Regions {

    private static final Map<String, String> NAMES = read();

    private Regions() {
    }

    /** Country and name by code, as lists show them. */
    public static Map<String, String> all() {
        return NAMES;
    }

    private static Map<String, String> read() {
        try {
            var regions = new LinkedHashMap<String, String>();
            new ClassPathResource("regions.csv").getContentAsString(StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split(","))
                    .forEach(region -> regions.put(region[0], region[1] + ", " + region[2]));
            return Collections.unmodifiableMap(regions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
