package org.assist.deadline;

import java.time.LocalTime;

import org.assist.vocabulary.Jurisdiction;

/** When offices in a country work, Monday to Friday, local time; a row of its table. */
public record OfficeHours(Jurisdiction jurisdiction, LocalTime opens, LocalTime closes) {
}
