package org.assist.process.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.core.io.ClassPathResource;

/** The regions of the five countries, by ISO 3166-2 code, as coarse as a referral needs them. */
final class Regions {

    private Regions() {
    }

    static Map<String, String> all() {
        try {
            var regions = new LinkedHashMap<String, String>();
            new ClassPathResource("regions.csv").getContentAsString(StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split(","))
                    .forEach(region -> regions.put(region[0], region[1] + ", " + region[2]));
            return regions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
