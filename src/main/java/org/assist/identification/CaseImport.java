package org.assist.identification;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.assist.vocabulary.Jurisdiction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Imports reports from a CSV file with HTCDS 2.0 column names. Every row is answered for itself: a bad row never stops the
 * others, and a row that was taken before opens nothing again, also when an import was cut off in the middle.
 */
@Component
class CaseImport {

    static final int MOST_ROWS = 10_000;
    private static final Logger log = LoggerFactory.getLogger(CaseImport.class);

    private final IntakeDesk desk;
    private final Clock clock;

    CaseImport(IntakeDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** The file as a whole cannot be read; nothing of it was taken. */
    static final class UnreadableFile extends RuntimeException {

        UnreadableFile(String message) {
            super(message);
        }
    }

    ImportResult run(byte[] file, String organisation, Jurisdiction jurisdiction, String by) {
        try (var rows = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true).setTrim(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW).get()
                .parse(new StringReader(text(file)))) {
            var unknown = header(rows);
            var results = new ArrayList<RowResult>();
            for (var row : rows.getRecords()) {       // all of them are readable before the first is taken
                if (results.size() == MOST_ROWS) {
                    results.add(refused(row, null, "Only the first %d rows of a file are taken; send the others in a further file".formatted(MOST_ROWS)));
                    break;
                }
                results.add(take(row, organisation, jurisdiction, by));
            }
            return ImportResult.of(unknown, results);
        } catch (IllegalArgumentException e) {
            throw new UnreadableFile("The header cannot be read: a column is named twice or has no name");
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableFile("The file is not a CSV file; a quotation mark may be missing");
        }
    }

    private RowResult take(CSVRecord row, String organisation, Jurisdiction jurisdiction, String by) {
        try {
            var read = new HtcdsRow(row);
            var answers = read.answers(LocalDate.now(clock));
            return desk.take(organisation, jurisdiction, read.reference(), answers, by)
                    .map(decided -> new RowResult(line(row), decided.inProgramme() ? RowResult.Outcome.CASE_OPENED : RowResult.Outcome.SIGNPOSTED,
                            decided.number().spoken(), null, decided.sentence()))
                    .orElseGet(() -> known(row));
        } catch (HtcdsRow.Refused e) {
            return refused(row, e.column, e.getMessage());
        } catch (DataIntegrityViolationException e) {
            return known(row); // somebody sent the same file at the same moment
        } catch (RuntimeException e) {
            log.error("Row at line {} of an import was not taken: {}", line(row), e.getClass().getName());
            return refused(row, null, "This row could not be stored; send the file again, rows that were taken are not taken twice");
        }
    }

    private static RowResult known(CSVRecord row) {
        return new RowResult(line(row), RowResult.Outcome.ALREADY_KNOWN, null, null, "This report was taken before");
    }

    private static RowResult refused(CSVRecord row, String column, String reason) {
        return new RowResult(line(row), RowResult.Outcome.REFUSED, null, column, reason);
    }

    private static long line(CSVRecord row) {
        return row.getRecordNumber() + 1;
    }

    private static List<String> header(CSVParser rows) {
        var columns = rows.getHeaderNames();
        if (!Set.copyOf(columns).contains(HtcdsColumns.REFERENCE)) {
            throw new UnreadableFile("The column %s is missing: every row needs the sender's own reference".formatted(HtcdsColumns.REFERENCE));
        }
        return columns.stream().filter(column -> !HtcdsColumns.contains(column)).toList();
    }

    private static String text(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableFile("The file is not in UTF-8; save it as CSV UTF-8");
        }
    }
}
