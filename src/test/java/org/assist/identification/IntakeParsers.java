package org.assist.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import org.assist.vocabulary.Jurisdiction;

/** Files of reports, for the hunt for errors: nothing is taken down. */
public final class IntakeParsers {

    private static final IntakeDesk NOBODY = new IntakeDesk(null, null, null, null, null, null) {

        @Override
        Optional<Decided> take(String organisation, Jurisdiction jurisdiction, String reference, Map<String, Object> answers, String by) {
            assertThat(reference).isNotBlank();
            return Optional.empty();
        }
    };
    private static final CaseImport IMPORT = new CaseImport(NOBODY, Clock.systemUTC());

    private IntakeParsers() {
    }

    public static void reports(byte[] content) {
        try {
            IMPORT.run(content, "harbour-light", Jurisdiction.IE, "caseworker").rows()
                    .forEach(row -> assertThat(row.reason()).isNotBlank().doesNotContain("could not be stored"));
        } catch (CaseImport.UnreadableFile refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
