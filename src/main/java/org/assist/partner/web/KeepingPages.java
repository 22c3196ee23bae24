package org.assist.partner.web;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.assist.partner.Fields;
import org.assist.partner.OrganisationProfile;
import org.assist.partner.PartnerDirectory;
import org.assist.partner.ServiceProfile;
import org.assist.partner.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a supervisor looks after an organisation: its standing, its agreement, and the conditions of its services. */
@Controller
class KeepingPages {

    private static final int LATEST = 30;

    private final PartnerDirectory directory;
    private final Standing standing;

    KeepingPages(PartnerDirectory directory, Standing standing) {
        this.directory = directory;
        this.standing = standing;
    }

    @GetMapping("/directory/organisations/{key}")
    String organisation(@PathVariable String key, Model page) {
        var profile = directory.organisation(key).profile();
        page.addAttribute("groups", ProfileForm.ORGANISATION.of(profile));
        return organisation(profile, Map.of(), page);
    }

    @PostMapping("/directory/organisations/{key}")
    String change(@PathVariable String key, Authentication supervisor, HttpServletRequest request, HttpServletResponse response, Model page, RedirectAttributes next) {
        var profile = directory.organisation(key).profile();
        var wrong = ProfileForm.ORGANISATION.read(request, profile, OrganisationProfile::problem,
                texts -> directory.changeOrganisation(key, before -> Fields.with(before, texts), supervisor.getName()));
        if (wrong.isEmpty()) {
            next.addFlashAttribute("saved", true);
            return "redirect:/directory/organisations/{key}";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        page.addAttribute("groups", ProfileForm.ORGANISATION.typed(request, wrong));
        return organisation(profile, wrong, page);
    }

    @GetMapping("/directory/services/{id}/conditions")
    String conditions(@PathVariable String id, Model page) {
        var profile = directory.profile(id).orElseThrow();
        page.addAttribute("groups", ProfileForm.ANY_SERVICE.of(profile));
        return conditions(profile, Map.of(), page);
    }

    @PostMapping("/directory/services/{id}/conditions")
    String change(@PathVariable String id, Authentication supervisor, HttpServletRequest request, HttpServletResponse response, Model page) {
        var profile = directory.profile(id).orElseThrow();
        var wrong = ProfileForm.ANY_SERVICE.read(request, profile, ServiceProfile::problem,
                texts -> directory.changeService(id, before -> Fields.with(before, texts), supervisor.getName()));
        if (wrong.isEmpty()) {
            return "redirect:/directory/services/{id}";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        page.addAttribute("groups", ProfileForm.ANY_SERVICE.typed(request, wrong));
        return conditions(profile, wrong, page);
    }

    /** What was never in the directory. */
    @ExceptionHandler(NoSuchElementException.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private String organisation(OrganisationProfile profile, Map<String, String> wrong, Model page) {
        var services = directory.profiles().stream().filter(it -> it.organisation().equals(profile.id())).sorted(Comparator.comparing(ServiceProfile::name)).toList();
        page.addAttribute("organisation", profile);
        var words = standing.of(profile);
        page.addAttribute("standing", words);
        page.addAttribute("services", services.stream().map(it -> standing.listed(it, profile, words)).toList());
        page.addAttribute("wrong", complaints(wrong));
        page.addAttribute("changes", directory.changes(profile.id(), LATEST));
        page.addAttribute("names", services.stream().collect(toMap(ServiceProfile::id, ServiceProfile::name)));
        page.addAttribute("zone", profile.jurisdiction().zone());
        return "directory/organisation";
    }

    private String conditions(ServiceProfile profile, Map<String, String> wrong, Model page) {
        page.addAttribute("service", profile);
        page.addAttribute("organisation", directory.organisation(profile.organisation()).profile());
        page.addAttribute("wrong", complaints(wrong));
        return "directory/conditions";
    }

    /** Each with the words of its field before it. */
    static List<String> complaints(Map<String, String> wrong) {
        return wrong.entrySet().stream().map(entry -> "%s: %s".formatted(Words.field(entry.getKey()), entry.getValue())).toList();
    }
}
