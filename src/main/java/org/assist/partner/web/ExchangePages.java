package org.assist.partner.web;

import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.assist.audit.Act;
import org.assist.audit.AuditTrail;
import org.assist.audit.What;
import org.assist.audit.Who;
import org.assist.partner.PartnerDirectory;
import org.assist.partner.hsds.BrokenFile;
import org.assist.partner.hsds.Exchange;
import org.assist.partner.hsds.ImportPlan.Kind;
import org.assist.partner.hsds.Mistake;
import org.assist.vocabulary.Houses;
import org.assist.vocabulary.Jurisdiction;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a supervisor takes the whole directory out as an HSDS file, and brings one in: first shown, then taken over. */
@Controller
class ExchangePages {

    private final Exchange exchange;
    private final PartnerDirectory directory;
    private final AuditTrail trail;

    ExchangePages(Exchange exchange, PartnerDirectory directory, AuditTrail trail) {
        this.exchange = exchange;
        this.directory = directory;
        this.trail = trail;
    }

    @GetMapping("/directory/exchange")
    String page(Authentication supervisor, Model page) {
        return page(Houses.first(supervisor).map(key -> directory.organisation(key).jurisdiction()).orElse(null), List.of(), page);
    }

    @PostMapping("/directory/exchange")
    String look(@RequestParam MultipartFile file, @RequestParam Jurisdiction country, Authentication supervisor, Model page, HttpServletResponse response) throws IOException {
        try {
            var content = file.getBytes();
            return "redirect:/directory/imports/" + trail.noting(Who.of(supervisor), Act.of(What.IMPORT).at("/directory/exchange").because("LOOKED"),
                    () -> exchange.look(content, country, supervisor.getName()));
        } catch (BrokenFile broken) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(country, broken.mistakes(), page);
        }
    }

    @GetMapping("/directory/imports/{id}")
    String shown(@PathVariable UUID id, Model page) {
        var looked = exchange.looked(id).orElseThrow();
        page.addAttribute("looked", looked);
        page.addAttribute("plan", looked.plan());
        page.addAttribute("kinds", Kind.values());
        return "directory/import";
    }

    @PostMapping("/directory/imports/{id}")
    String takeOver(@PathVariable UUID id, Authentication supervisor, RedirectAttributes next) {
        next.addFlashAttribute(taken(id, supervisor) ? "takenOver" : "notTakenOver", true);
        return "redirect:/directory/exchange";
    }

    @GetMapping("/directory/export.json")
    ResponseEntity<byte[]> json(Authentication supervisor) {
        trail.note(Who.of(supervisor), Act.of(What.EXPORT).at("/directory/export.json"));
        return file(exchange.json(), MediaType.APPLICATION_JSON, "directory-hsds.json");
    }

    @GetMapping("/directory/export.zip")
    ResponseEntity<byte[]> tables(Authentication supervisor) {
        trail.note(Who.of(supervisor), Act.of(What.EXPORT).at("/directory/export.zip"));
        return file(exchange.tables(), MediaType.parseMediaType("application/zip"), "directory-hsds.zip");
    }

    /** One that was taken over already, or let go, and one that never was look the same. */
    @ExceptionHandler(NoSuchElementException.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    /** Not sent by the form of the page. */
    @ExceptionHandler(MultipartException.class)
    void noFile(MultipartException problem, HttpServletResponse response) throws IOException {
        response.sendError(problem instanceof MaxUploadSizeExceededException ? HttpStatus.PAYLOAD_TOO_LARGE.value() : HttpStatus.BAD_REQUEST.value());
    }

    /** Whoever changed the directory in the same moment was first. */
    private boolean taken(UUID id, Authentication supervisor) {
        try {
            return trail.noting(Who.of(supervisor), Act.of(What.IMPORT).about(id.toString()).at("/directory/imports").because("TAKEN_OVER"),
                    () -> exchange.takeOver(id, supervisor.getName()));
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException changedMeanwhile) {
            return false;
        }
    }

    /** @param here may be {@code null} */
    private String page(Jurisdiction here, List<Mistake> mistakes, Model page) {
        page.addAttribute("countries", Jurisdiction.values());
        page.addAttribute("here", here);
        page.addAttribute("mistakes", mistakes);
        return "directory/exchange";
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString()).body(content);
    }
}
