package org.assist.partner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.assist.vocabulary.Jurisdiction;

/** Opening hours and the fields of the directory, for the hunt for errors. */
public final class PartnerParsers {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 9, 3, 0);
    private static final ServiceProfile SERVICE = ServiceProfile.undescribed("o.s",
            new OrganisationProfile("o", "O", Jurisdiction.IE, "en", "o@example.org", null, false, false, true, false, true, null, null), "S");
    private static final List<String> FIELDS = List.copyOf(Fields.of(SERVICE).keySet());

    private PartnerParsers() {
    }

    public static void openingHours(byte[] content) {
        try {
            var hours = new OpeningHours(new String(content, UTF_8));
            assertThat(hours.roundTheClock() || !hours.week().isEmpty()).isTrue();
            assertThat(hours.hoursUntilOpen(MONDAY)).isBetween(0, 7 * 24);
            hours.openAt(MONDAY);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageContaining("Not opening hours");
        }
    }

    /** The first byte says which field. */
    public static void field(byte[] content) {
        if (content.length == 0) {
            return;
        }
        var field = FIELDS.get(Byte.toUnsignedInt(content[0]) % FIELDS.size());
        try {
            Fields.with(SERVICE, Map.of(field, new String(content, 1, content.length - 1, UTF_8)));
        } catch (WrongField refused) {
            assertThat(refused.field()).isEqualTo(field);
            assertThat(refused.getMessage()).isNotBlank().hasSizeLessThan(2_000);
        }
    }
}
