package org.assist.identification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.assist.partner.PartnerDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Imports the file named in {@code assist.intake.file} when the house has started. */
@Component
class ImportAtStart {

    private static final Logger log = LoggerFactory.getLogger(ImportAtStart.class);

    private final CaseImport imports;
    private final PartnerDirectory partners;
    private final String file;
    private final String organisation;

    ImportAtStart(CaseImport imports, PartnerDirectory partners, @Value("${assist.intake.file}") String file,
            @Value("${assist.intake.organisation}") String organisation) {
        this.imports = imports;
        this.partners = partners;
        this.file = file;
        this.organisation = organisation;
    }

    @EventListener(ApplicationReadyEvent.class)
    void run() throws IOException {
        if (file.isEmpty()) {
            return;
        }
        try {
            var result = imports.run(Files.readAllBytes(Path.of(file)), organisation, partners.organisation(organisation).jurisdiction(), "import");
            log.info("The import at start answered {} rows: {}", result.rows().size(), result.sums());
            if (!result.unknownColumns().isEmpty()) {
                log.warn("The import left out columns that HTCDS 2.0 does not know: {}", result.unknownColumns());
            }
            result.rows().stream().filter(row -> row.outcome() == RowResult.Outcome.REFUSED)
                    .forEach(row -> log.warn("The import refused line {}, column {}: {}", row.line(), row.column(), row.reason()));
        } catch (CaseImport.UnreadableFile e) {
            log.error("Nothing was imported. {}", e.getMessage());
        }
    }
}
