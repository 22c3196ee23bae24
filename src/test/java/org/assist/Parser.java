package org.assist;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.assist.fixture.Corpus;
import org.assist.identification.IntakeParsers;
import org.assist.partner.PartnerParsers;
import org.assist.partner.hsds.DirectoryParsers;
import org.assist.process.forms.FormParsers;
import org.assist.routing.web.PreviewParsers;
import org.assist.rulebook.RuleParsers;
import org.assist.security.ModelParsers;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Region;

/** Everything that reads what others wrote. On any bytes it answers, or refuses in its own words; nothing else comes out of it. */
enum Parser {

    MODEL(ModelParsers::model, "bpmn"),
    FORM(FormParsers::form, "form"),
    EXPRESSION(ModelParsers::expression),
    TIMER(ModelParsers::timer),
    RULES(RuleParsers::rules, "drl"),
    TABLE(RuleParsers::table, "table"),
    REPORTS(IntakeParsers::reports, "intake"),
    DIRECTORY_JSON(DirectoryParsers::json, "hsds-json", "hsds-secret", "hsds"),
    DIRECTORY_ZIP(DirectoryParsers::zip, "hsds-zip", "hsds"),
    OPENING_HOURS(PartnerParsers::openingHours),
    DIRECTORY_FIELD(PartnerParsers::field),
    PREVIEW(PreviewParsers::question, "routing"),
    ANSWERS(FormParsers::answers),
    WORDS(FormParsers::words, "words"),
    NUMBER(content -> refuses(() -> CaseNumber.of(new String(content, UTF_8)))),
    REGION(content -> refuses(() -> new Region(new String(content, UTF_8))));

    private final Consumer<byte[]> reading;
    private final List<String> folders;

    Parser(Consumer<byte[]> reading, String... folders) {
        this.reading = reading;
        this.folders = List.of(folders);
    }

    void read(byte[] content) {
        reading.accept(content);
    }

    /** The corpus it begins with, and what hunts kept. */
    List<Path> inputs() {
        return Stream.concat(folders.stream().flatMap(Corpus::all), Corpus.kept(folder())).toList();
    }

    String folder() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void refuses(Runnable reading) {
        try {
            reading.run();
        } catch (IllegalArgumentException refused) {
            if (refused.getMessage() == null || refused.getMessage().isBlank()) {
                throw refused;
            }
        }
    }
}
