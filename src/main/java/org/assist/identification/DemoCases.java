package org.assist.identification;

import java.io.IOException;
import java.util.List;

import org.assist.partner.PartnerDirectory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** A few synthetic reports, so that a newcomer finds work in the list; they come in as any other file does. */
@Component
@ConditionalOnProperty(name = "assist.demo", havingValue = "true")
class DemoCases {

    private static final List<String> LEAD_ORGANISATIONS = List.of("harbour-light", "lindenhof");

    private final CaseImport imports;
    private final PartnerDirectory partners;

    DemoCases(CaseImport imports, PartnerDirectory partners) {
        this.imports = imports;
        this.partners = partners;
    }

    @EventListener(ApplicationReadyEvent.class)
    void report() throws IOException {
        var file = new ClassPathResource("demo/cases.csv").getContentAsByteArray();
        for (var organisation : LEAD_ORGANISATIONS) {
            imports.run(file, organisation, partners.organisation(organisation).jurisdiction(), "demo");
        }
    }
}
