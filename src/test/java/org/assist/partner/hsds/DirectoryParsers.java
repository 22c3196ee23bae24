package org.assist.partner.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

/** HSDS files, for the hunt for errors. */
public final class DirectoryParsers {

    private DirectoryParsers() {
    }

    public static void json(byte[] content) {
        read(() -> JsonFile.read(content));
    }

    public static void zip(byte[] content) {
        read(() -> PackageReader.read(content));
    }

    private interface Reading {

        Document document();
    }

    private static void read(Reading reading) {
        try {
            var document = reading.document();
            new SecretPlaces(document.organisations(), document.loose(), new ResidentialServices()).takeOut();
            document.organisations().forEach(organisation -> organisation.path("services").forEach(service -> new Schedules(LocalDate.EPOCH).read(service.path("schedules"))));
            PackageWriter.write(document.organisations(), document.loose());
            JsonFile.write(document.organisations());
        } catch (BrokenFile refused) {
            assertThat(refused.mistakes()).isNotEmpty().allSatisfy(mistake -> assertThat(mistake.sentence()).isNotBlank());
        }
    }
}
