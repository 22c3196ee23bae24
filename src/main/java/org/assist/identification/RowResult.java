package org.assist.identification;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What became of one row of an import.
 *
 * @param line       in the file, the header being line 1
 * @param caseNumber the number it has here; {@code null} for a refused row
 * @param column     which column a refused row stumbled over
 * @param reason     the rule's sentence, or what is wrong with the row; never repeats what stands in it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RowResult(long line, Outcome outcome, String caseNumber, String column, String reason) {

    enum Outcome { CASE_OPENED, SIGNPOSTED, ALREADY_KNOWN, REFUSED }
}
