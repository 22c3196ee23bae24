package org.assist.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.NoSuchElementException;

import org.assist.fixture.AssistTest;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.Region;
import org.assist.vocabulary.ServiceType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AssistTest
class PartnerDirectoryTests {

    @Autowired
    private PartnerDirectory directory;

    @Autowired
    private DemoNetwork demo;

    @Test
    void aServiceIsListedAsItsPartnerDescribedIt() {
        var refuge = directory.service("western-shore.first-help").orElseThrow();

        assertThat(refuge.organisationName()).isEqualTo("Western Shore Refuge");
        assertThat(refuge.type()).isEqualTo(ServiceType.FIRST_PSYCHOSOCIAL_HELP);
        assertThat(refuge.jurisdictions()).containsExactly(Jurisdiction.IE);
        assertThat(refuge.regions()).containsExactlyInAnyOrder(new Region("IE-C"), new Region("IE-M"));
        assertThat(refuge.languages()).containsExactlyInAnyOrder("en", "es", "pt");
        assertThat(refuge.womenOnly()).isTrue();
        assertThat(refuge.openingHours()).isEqualTo(new OpeningHours("Mo-Fr 08:00-20:00; Sa 10:00-14:00"));
    }

    @Test
    void loadingTheDemoNetworkAgainChangesNothing() {
        var before = directory.services();

        demo.afterSingletonsInstantiated();

        assertThat(directory.services()).isEqualTo(before);
    }

    @Test
    void anUnknownServiceIsNotListedAndAnUnknownOrganisationIsNamed() {
        assertThat(directory.service("nobody.nothing")).isEmpty();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> directory.organisation("nobody")).withMessage("No organisation nobody");
        assertThat(directory.mailAddress("lindenhof")).isEqualTo("referrals@lindenhof.example");
    }
}
