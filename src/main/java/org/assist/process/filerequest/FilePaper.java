package org.assist.process.filerequest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import com.lowagie.text.Document;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import org.assist.filerequest.FileCopy;
import org.librepdf.openpdf.fonts.Liberation;
import org.springframework.stereotype.Component;

/** Her file on paper. It names the house nowhere and has a neutral title: whoever finds it learns as little as possible. */
@Component
class FilePaper {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(ZoneOffset.UTC);

    byte[] of(FileCopy copy) {
        try {
            var normal = Liberation.SANS.create(10);
            var bold = Liberation.SANS_BOLD.create(12);
            var bytes = new ByteArrayOutputStream();
            var document = new Document(PageSize.A4);
            PdfWriter.getInstance(document, bytes);
            document.addTitle("Document");
            document.open();
            document.add(new Paragraph("What is kept about you", Liberation.SANS_BOLD.create(16)));
            document.add(new Paragraph("Reference %s, made on %s.".formatted(copy.reference(), DAY.format(copy.madeAt())), normal));
            document.add(new Paragraph("You may have it corrected, ask that it is erased, and complain to the data protection authority. Keep this paper where nobody finds it.", normal));
            document.add(heading("What was written down", bold));
            document.add(answers(copy, normal));
            document.add(heading("Who was told", bold));
            document.add(recipients(copy, normal));
            document.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfPTable answers(FileCopy copy, Font font) {
        var table = table(2);
        for (var line : copy.answers()) {
            table.addCell(cell(FileRequestForms.words(line.question()), font));
            table.addCell(cell(line.leftOut().isEmpty() ? line.answer() : line.leftOut(), font));
        }
        return table;
    }

    private static PdfPTable recipients(FileCopy copy, Font font) {
        var table = table(3);
        for (var told : copy.recipients()) {
            table.addCell(cell(told.organisation(), font));
            table.addCell(cell("Asked without your name on " + DAY.format(told.askedAt()), font));
            table.addCell(cell(toldWhat(told.toldAt(), String.join(", ", told.told())), font));
        }
        if (copy.recipients().isEmpty()) {
            var nobody = cell("Nobody.", font);
            nobody.setColspan(3);
            table.addCell(nobody);
        }
        return table;
    }

    private static String toldWhat(Instant at, String what) {
        return at == null ? "Told nothing else" : "Told on %s: %s".formatted(DAY.format(at), what);
    }

    private static PdfPTable table(int columns) {
        var table = new PdfPTable(columns);
        table.setWidthPercentage(100);
        table.setSpacingBefore(6);
        return table;
    }

    private static PdfPCell cell(String text, Font font) {
        var cell = new PdfPCell(new Paragraph(text, font));
        cell.setPadding(4);
        return cell;
    }

    private static Paragraph heading(String text, Font font) {
        var heading = new Paragraph(text, font);
        heading.setSpacingBefore(14);
        return heading;
    }
}
