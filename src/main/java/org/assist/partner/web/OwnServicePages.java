package org.assist.partner.web;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.assist.partner.Fields;
import org.assist.partner.PartnerDirectory;
import org.assist.partner.PlacesReport;
import org.assist.partner.ServiceProfile;
import org.assist.vocabulary.Houses;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a partner keeps what the directory says of its own services; it sees and changes nobody else's. */
@Controller
@RequestMapping("/partner/services")
class OwnServicePages {

    private static final int LATEST = 15;

    private final PartnerDirectory directory;
    private final Standing standing;

    OwnServicePages(PartnerDirectory directory, Standing standing) {
        this.directory = directory;
        this.standing = standing;
    }

    /**
     * A service in the list, and what was typed beside it.
     *
     * @param wrong {@code null} when nothing is
     */
    record Row(ServiceProfile service, String kind, Standing.Free says, String free, String waiting, String wrong) {
    }

    @GetMapping
    String list(Authentication partner, Model page) {
        return list(organisationOf(partner), rows(organisationOf(partner), null, Map.of()), page);
    }

    @PostMapping
    String report(Authentication partner, HttpServletRequest request, HttpServletResponse response, Model page, RedirectAttributes next) {
        var organisation = organisationOf(partner);
        var said = new LinkedHashMap<String, PlacesReport>();
        var wrong = new LinkedHashMap<String, String>();
        for (var service : counted(organisation)) {
            var free = number(request.getParameter("free-" + service.id()));
            var waiting = number(request.getParameter("waiting-" + service.id()));
            if (free < 0 || free > service.places()) {
                wrong.put(service.id(), "Write how many are free, from 0 to %d.".formatted(service.places()));
            } else if (waiting < 0 || waiting > ServiceProfile.LONGEST_WAIT) {
                wrong.put(service.id(), "Write the days of waiting, 0 where nobody waits.");
            } else {
                said.put(service.id(), new PlacesReport(free, waiting));
            }
        }
        if (!wrong.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return list(organisation, rows(organisation, request, wrong), page);
        }
        directory.reportPlaces(organisation, said, partner.getName());
        next.addFlashAttribute("saved", true);
        return "redirect:/partner/services";
    }

    @GetMapping("/{id}")
    String service(@PathVariable String id, Authentication partner, Model page) {
        var own = own(id, partner);
        page.addAttribute("groups", ProfileForm.OWN_SERVICE.of(own));
        return service(own, Map.of(), page);
    }

    @PostMapping("/{id}")
    String change(@PathVariable String id, Authentication partner, HttpServletRequest request, HttpServletResponse response, Model page, RedirectAttributes next) {
        var own = own(id, partner);
        var wrong = ProfileForm.OWN_SERVICE.read(request, own, ServiceProfile::problem,
                texts -> directory.changeService(id, before -> Fields.with(before, texts), partner.getName()));
        if (wrong.isEmpty()) {
            next.addFlashAttribute("saved", true);
            return "redirect:/partner/services/{id}";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        page.addAttribute("groups", ProfileForm.OWN_SERVICE.typed(request, wrong));
        return service(own, wrong, page);
    }

    /** A service of somebody else and one that never was look the same. */
    @ExceptionHandler(NoSuchElementException.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private String list(String organisation, List<Row> rows, Model page) {
        var services = servicesOf(organisation);
        page.addAttribute("rows", rows);
        page.addAttribute("others", services.stream().filter(it -> it.places() == 0).toList());
        page.addAttribute("wrong", rows.stream().anyMatch(row -> row.wrong() != null));
        page.addAttribute("stale", rows.stream().anyMatch(row -> row.says().stale()));
        page.addAttribute("changes", directory.changes(organisation, LATEST));
        page.addAttribute("names", services.stream().collect(toMap(ServiceProfile::id, ServiceProfile::name)));
        page.addAttribute("zone", directory.organisation(organisation).jurisdiction().zone());
        return "partner/services";
    }

    private List<Row> rows(String organisation, HttpServletRequest typed, Map<String, String> wrong) {
        return counted(organisation).stream().map(service -> new Row(service, DirectoryPages.kindOf(service), standing.of(service),
                typed == null ? String.valueOf(service.freePlaces()) : typed.getParameter("free-" + service.id()),
                typed == null ? String.valueOf(service.waitingDays()) : typed.getParameter("waiting-" + service.id()), wrong.get(service.id()))).toList();
    }

    private static String service(ServiceProfile own, Map<String, String> wrong, Model page) {
        page.addAttribute("service", own);
        page.addAttribute("kind", DirectoryPages.kindOf(own));
        page.addAttribute("wrong", KeepingPages.complaints(wrong));
        return "partner/service";
    }

    private List<ServiceProfile> counted(String organisation) {
        return servicesOf(organisation).stream().filter(it -> it.places() > 0).toList();
    }

    private List<ServiceProfile> servicesOf(String organisation) {
        return directory.profiles().stream().filter(it -> it.organisation().equals(organisation)).sorted(Comparator.comparing(ServiceProfile::name)).toList();
    }

    private ServiceProfile own(String id, Authentication partner) {
        return directory.profile(id).filter(it -> it.organisation().equals(organisationOf(partner))).orElseThrow();
    }

    /** -1 for what is no number. */
    private static int number(String typed) {
        return typed != null && typed.strip().matches("\\d{1,4}") ? Integer.parseInt(typed.strip()) : -1;
    }

    private static String organisationOf(Authentication partner) {
        return Houses.first(partner).orElseThrow();
    }
}
