package org.assist.partner.web;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.assist.partner.FundingLine;
import org.assist.partner.Organisation;
import org.assist.partner.OrganisationProfile;
import org.assist.partner.PartnerDirectory;
import org.assist.partner.ServiceProfile;
import org.assist.partner.Words;
import org.assist.partner.web.Standing.Free;
import org.assist.partner.web.Standing.Word;
import org.assist.vocabulary.Houses;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.ServiceType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The directory as caseworkers, coordinators and supervisors read it: who helps with what, and what is free. */
@Controller
class DirectoryPages {

    private static final String EVERYWHERE = "ALL";

    private final PartnerDirectory directory;
    private final Standing standing;
    private final Clock clock;

    DirectoryPages(PartnerDirectory directory, Standing standing, Clock clock) {
        this.directory = directory;
        this.standing = standing;
        this.clock = clock;
    }

    /** An organisation in the list, with those of its services that were looked for. */
    record Listed(OrganisationProfile organisation, List<Word> standing, List<ListedService> services) {

        /** How many of its services have something free. */
        public long open() {
            return services.stream().filter(ListedService::open).count();
        }
    }

    /** @param open whether somebody can be sent there at once, as its organisation stands */
    record ListedService(ServiceProfile service, OrganisationProfile organisation, List<Word> standing, Free free, boolean open) {
    }

    /** A line of the page of a service. */
    record Fact(String label, String text) {
    }

    @GetMapping("/directory")
    String list(@RequestParam(defaultValue = "") String type, @RequestParam(defaultValue = "") String country, @RequestParam(defaultValue = "false") boolean free,
            Authentication who, Model page) {
        var kind = Arrays.stream(ServiceType.values()).filter(it -> it.name().equals(type)).findFirst();
        var where = country.isEmpty() ? home(who) : Arrays.stream(Jurisdiction.values()).filter(it -> it.name().equals(country)).findFirst();
        var members = directory.organisations().stream().map(Organisation::profile).collect(toMap(OrganisationProfile::id, it -> it));
        var words = members.values().stream().collect(toMap(OrganisationProfile::id, standing::of));
        var services = directory.profiles().stream()
                .filter(service -> kind.isEmpty() || service.type() == kind.get())
                .filter(service -> where.isEmpty() || service.jurisdictions().contains(where.get()))
                .map(service -> standing.listed(service, members.get(service.organisation()), words.get(service.organisation()))).filter(service -> !free || service.open())
                .sorted(comparing((ListedService it) -> !it.open()).thenComparing(it -> it.free().stale()).thenComparing(it -> kindOf(it.service())).thenComparing(it -> it.service().name()))
                .toList();
        var ofMembers = services.stream().collect(groupingBy(it -> it.organisation().id()));
        var rows = members.values().stream().filter(it -> ofMembers.containsKey(it.id()) || where.isEmpty() || it.jurisdiction() == where.get())
                .map(it -> new Listed(it, words.get(it.id()), ofMembers.getOrDefault(it.id(), List.of())))
                .sorted(comparing((Listed it) -> it.standing().stream().anyMatch(Word::stops)).thenComparing(it -> it.organisation().name())).toList();
        page.addAttribute("rows", rows);
        page.addAttribute("services", services);
        page.addAttribute("organisationCount", ofMembers.size());
        page.addAttribute("types", ServiceType.values());
        page.addAttribute("countries", Jurisdiction.values());
        page.addAttribute("type", kind.map(Enum::name).orElse(""));
        page.addAttribute("country", where.map(Enum::name).orElse(EVERYWHERE));
        page.addAttribute("free", free);
        page.addAttribute("narrow", kind.isPresent() || free);
        return "directory/list";
    }

    @GetMapping("/directory/services/{id}")
    String service(@PathVariable String id, Model page) {
        var service = directory.profile(id).orElseThrow();
        var organisation = directory.organisation(service.organisation()).profile();
        page.addAttribute("service", service);
        page.addAttribute("kind", kindOf(service));
        page.addAttribute("organisation", organisation);
        page.addAttribute("standing", standing.of(organisation));
        page.addAttribute("free", standing.of(service));
        page.addAttribute("when", facts(new Fact("Waiting time", service.waitingDays() == 0 ? "None" : service.waitingDays() == 1 ? "1 day" : service.waitingDays() + " days"),
                new Fact("Opening hours", hours(service, organisation)), new Fact("How it takes place", Words.of(service.modes())),
                new Fact("Languages", languages(service)), new Fact("Where", where(service)), new Fact("Town", Words.of(service.standards().town())),
                new Fact("Next surgery", Words.of(service.standards().nextSurgery())), new Fact("Telephone", Words.of(organisation.telephone()))));
        page.addAttribute("whom", facts(new Fact("Women only", Words.of(service.womenOnly())), new Fact("Female staff", Words.of(service.femaleStaff())),
                new Fact("Age", service.maxAge() >= ServiceProfile.NO_LIMIT ? "From %d".formatted(service.minAge()) : "%d to %d".formatted(service.minAge(), service.maxAge())),
                new Fact("Residence status", service.acceptedStatuses().isEmpty() ? "It asks nobody" : "Only: " + Words.of(service.acceptedStatuses())),
                new Fact("Formal identification", service.requiresIdentification() ? "Needed" : "Not needed"),
                new Fact("Cost", service.standards().charges() ? "She would have to pay" : "Free of charge for her"), new Fact("Paid for by", funding(service, organisation))));
        page.addAttribute("fit", fit(service));
        return "directory/service";
    }

    /** What was never in the directory. */
    @ExceptionHandler(NoSuchElementException.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private List<Fact> fit(ServiceProfile service) {
        var standards = service.standards();
        var unknown = "Not known";
        return facts(new Fact("Children who may come", standards.childrenMax() == null ? unknown : standards.childrenMax() == 0 ? "None" : String.valueOf(standards.childrenMax())),
                new Fact("Sons", standards.boysUpTo() == null ? "Any age" : "Up to %d years".formatted(standards.boysUpTo())),
                new Fact("Childcare", standards.childcare() ? "Children are looked after while she is there" : ""),
                new Fact("Fit for", standards.adaptedFor().isEmpty() ? unknown : Words.of(standards.adaptedFor())),
                new Fact("Knows more about", Words.of(standards.competences())),
                new Fact("Trained on trafficking", standards.trainedUntil() == null ? unknown : "Counts until " + Standing.DAY.format(standards.trainedUntil())),
                new Fact("Secured up to danger", service.type() == null || !service.type().residential() ? "" : standards.securityUpTo() == null ? unknown : Words.of(standards.securityUpTo())));
    }

    private static List<Fact> facts(Fact... facts) {
        return Arrays.stream(facts).filter(fact -> !fact.text().isEmpty()).toList();
    }

    static String kindOf(ServiceProfile service) {
        return service.type() == null ? "Kind of help not known" : service.type().label();
    }

    private String hours(ServiceProfile service, OrganisationProfile organisation) {
        if (service.openingHours() == null) {
            return "Not known";
        }
        var now = LocalDateTime.ofInstant(clock.instant(), organisation.jurisdiction().zone());
        return service.openingHours().roundTheClock() ? "Day and night"
                : "%s (%s)".formatted(service.openingHours().written(), service.openingHours().openAt(now) ? "open now" : "closed now");
    }

    private static String languages(ServiceProfile service) {
        var spoken = String.join(", ", service.languages().stream().map(Words::language).sorted().toList());
        return spoken + (service.interpreter() ? (spoken.isEmpty() ? "" : "; ") + "an interpreter for any other" : "");
    }

    private static String where(ServiceProfile service) {
        return service.regions().isEmpty() ? "All of " + Words.of(service.jurisdictions()) : Words.of(service.regions());
    }

    private String funding(ServiceProfile service, OrganisationProfile organisation) {
        return String.join("\n", service.funding().stream().sorted(Comparator.comparing(FundingLine::code))
                .map(line -> Words.of(line) + (line.open(standing.today(organisation)) ? "" : ": takes nobody now")).toList());
    }

    /** Where she works herself; empty for those who work for the network as a whole. */
    private Optional<Jurisdiction> home(Authentication who) {
        return Houses.first(who).map(key -> directory.organisation(key).jurisdiction());
    }
}
