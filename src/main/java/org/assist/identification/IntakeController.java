package org.assist.identification;

import java.util.Arrays;
import java.util.Map;

import org.assist.partner.PartnerDirectory;
import org.assist.vocabulary.Houses;
import org.assist.vocabulary.Jurisdiction;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** {@code POST /api/intake}: a CSV file of reports, answered row by row. */
@RestController
class IntakeController {

    private static final int LARGEST = 5_000_000;

    private final CaseImport imports;
    private final PartnerDirectory partners;

    IntakeController(CaseImport imports, PartnerDirectory partners) {
        this.imports = imports;
        this.partners = partners;
    }

    /** @param jurisdiction where the women are; the country of the caller's own organisation when nothing is said */
    @PostMapping(path = "/api/intake", consumes = "text/csv")
    ImportResult take(@RequestBody(required = false) byte[] file, @RequestParam(required = false) Jurisdiction jurisdiction, Authentication caller) {
        if (file == null || file.length == 0) {
            throw new CaseImport.UnreadableFile("The file is empty");
        }
        if (file.length > LARGEST) {
            throw new CaseImport.UnreadableFile("The file is too large: at most 5 MB");
        }
        var organisation = Houses.first(caller)
                .orElseThrow(() -> new CaseImport.UnreadableFile("Only a caseworker of an organisation can report"));
        return imports.run(file, organisation, jurisdiction == null ? partners.organisation(organisation).jurisdiction() : jurisdiction, caller.getName());
    }

    @ExceptionHandler(CaseImport.UnreadableFile.class)
    ResponseEntity<Map<String, String>> unreadable(CaseImport.UnreadableFile problem) {
        return wrong(problem.getMessage());
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<Map<String, String>> unknownJurisdiction() {
        return wrong("The jurisdiction is not known: one of %s is expected".formatted(Arrays.toString(Jurisdiction.values())));
    }

    /** In JSON, whatever else the caller would rather have. */
    private static ResponseEntity<Map<String, String>> wrong(String sentence) {
        return ResponseEntity.badRequest().contentType(MediaType.APPLICATION_JSON).body(Map.of("message", sentence));
    }
}
