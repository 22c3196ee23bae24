package org.assist.partner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The words of the pages for partners in other languages, one file each: {@code partner/words.<language>.json}, English on the left. The
 * languages are those in which partners get mail.
 */
@Component
public class PartnerWords {

    /** Besides English. */
    public static final List<Locale> LANGUAGES = List.of(Locale.GERMAN, new Locale("es"), Locale.FRENCH, Locale.ITALIAN);

    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private final Map<String, Speech> speeches = LANGUAGES.stream().collect(Collectors.toMap(Locale::getLanguage, it -> new Speech(it, words(it))));

    /** English where there are no words. */
    public Speech in(Locale locale) {
        return speeches.getOrDefault(locale.getLanguage(), Speech.ENGLISH);
    }

    private static Map<String, String> words(Locale locale) {
        var words = new HashMap<String, String>();
        for (var code : Locale.getISOLanguages()) {
            words.put(new Locale(code).getDisplayLanguage(Locale.ENGLISH), new Locale(code).getDisplayLanguage(locale));
        }
        try (var file = new ClassPathResource("partner/words.%s.json".formatted(locale.getLanguage())).getInputStream()) {
            words.putAll(JSON.readValue(file, new TypeReference<Map<String, String>>() { }));
        } catch (IOException e) {
            throw new UncheckedIOException("The words of the pages for partners in %s cannot be read".formatted(locale.getDisplayLanguage(Locale.ENGLISH)), e);
        }
        return Map.copyOf(words);
    }
}
