package org.assist.process.forms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.assist.release.SignedRelease;
import org.assist.security.ForeignContent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * The words of the forms, and of what rules say in them, in other languages: one file per language, from the English text to its translation.
 * The files are read again when they change; a broken one is named and its last good version stays.
 */
@Component
public class FormWords {

    static final List<String> LANGUAGES = List.of("de", "es", "it", "fr");
    static final Set<String> WORDED = Set.of("label", "dateLabel", "timeLabel", "description", "text", "alt");

    private static final Logger log = LoggerFactory.getLogger(FormWords.class);
    private static final String COLON = ": ";
    private static final Pattern BLANK = Pattern.compile("\\{\\{.*?}}");
    private static final ObjectMapper json = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private final Path folder;
    private final SignedRelease release;
    private final Map<String, byte[]> seen = new HashMap<>();
    private final Map<String, String> complaints = new HashMap<>();
    private final Map<String, Map<String, String>> words = new ConcurrentHashMap<>();

    /** Words that nobody has to sign. */
    FormWords(Path folder) {
        this(folder, SignedRelease.OF_EVERYTHING);
    }

    @Autowired
    FormWords(@Value("${assist.processes.folder}") Path folder, SignedRelease release) {
        this.folder = folder;
        this.release = release;
        reload();
    }

    /** Looks whether a file changed, and if so takes over its words. */
    @Scheduled(fixedDelayString = "${assist.processes.poll}", initialDelayString = "${assist.processes.poll}")
    synchronized void reload() {
        for (var language : LANGUAGES) {
            var name = "forms/words." + language + ".json";
            try {
                var content = content(name);
                if (!Arrays.equals(content, seen.put(language, content))) {
                    words.put(language, read(content));
                }
                complaints.remove(language);
            } catch (IOException e) {
                if (!e.getMessage().equals(complaints.put(language, e.getMessage()))) {
                    log.error("{}/{} is not used: {} Correct the file and save it. Until then its last good version stays, or the forms stay English.",
                            folder, name, e.getMessage());
                }
            }
        }
    }

    /**
     * A sentence of the house in the language of whoever reads it now. Of one with something of its own before or behind a colon, such as a
     * programme or a region, only the part that is ours is translated; what has no translation stays English.
     */
    public String said(String english) {
        var language = ReadersLanguage.now().getLanguage();
        return translation(language, english).orElseGet(() -> Arrays.stream(english.split(COLON)).map(part -> translation(language, part).orElse(part)).collect(Collectors.joining(COLON)));
    }

    /** The translation of a text, if there is one. */
    Optional<String> translation(String language, String english) {
        return Optional.ofNullable(words.getOrDefault(language, Map.of()).get(english));
    }

    /** The form with its texts in this language. Codes and keys stay, and so does a text without a translation. */
    JsonNode translated(JsonNode form, String language) {
        if (form instanceof ObjectNode object) {
            object.properties().forEach(entry -> {
                if (WORDED.contains(entry.getKey()) && entry.getValue().isTextual()) {
                    translation(language, entry.getValue().textValue()).ifPresent(text -> entry.setValue(TextNode.valueOf(text)));
                } else {
                    translated(entry.getValue(), language);
                }
            });
        } else {
            form.forEach(part -> translated(part, language));
        }
        return form;
    }

    private byte[] content(String name) throws IOException {
        if (Files.isDirectory(folder)) {
            return Files.exists(folder.resolve(name)) ? released(name) : "{}".getBytes();
        }
        var packaged = new ClassPathResource("processes/" + name);
        return packaged.exists() ? packaged.getContentAsByteArray() : "{}".getBytes();
    }

    private byte[] released(String name) throws IOException {
        var content = Files.readAllBytes(folder.resolve(name));
        var refusal = release.refusal(folder, name, Map.of(name, content));
        if (refusal.isPresent()) {
            throw new IOException(refusal.get());
        }
        return content;
    }

    static Map<String, String> read(byte[] content) throws IOException {
        var read = json.readValue(content, new TypeReference<Map<String, String>>() { });
        if (read == null) {
            throw new IOException("It says null.");
        }
        for (var entry : read.entrySet()) {
            if (entry.getValue() == null || entry.getValue().isBlank()) {
                throw new IOException("\"" + entry.getKey() + "\" has no translation.");
            }
            if (ForeignContent.in(entry.getValue())) {
                throw new IOException("The translation of \"" + entry.getKey() + "\" must be plain text, without HTML, links and addresses.");
            }
            if (!blanks(entry.getKey()).equals(blanks(entry.getValue()))) {
                throw new IOException("The translation of \"" + entry.getKey() + "\" must keep what stands in {{ }}.");
            }
        }
        return Map.copyOf(read);
    }

    private static Set<String> blanks(String text) {
        return BLANK.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
