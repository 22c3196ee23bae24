package org.assist.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import org.assist.vocabulary.AccessNeed;
import org.assist.vocabulary.Competence;
import org.assist.vocabulary.DeliveryMode;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.Region;
import org.assist.vocabulary.ResidenceStatus;
import org.assist.vocabulary.RiskLevel;
import org.assist.vocabulary.ServiceType;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something one organisation does for women: where, in which languages, for whom, and how much of it is free. */
@Entity
class Service {

    @Id
    private String id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organisation")
    private Organisation organisation;
    private String name;
    @Enumerated(EnumType.STRING)
    private ServiceType type;
    private boolean active;
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> jurisdictions;
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> regions;
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> modes;
    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "service_funding", joinColumns = @JoinColumn(name = "service"))
    @OrderColumn(name = "position")
    private List<FundingLine> funding = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> languages;
    private boolean interpreter;
    private boolean womenOnly;
    private boolean femaleStaff;
    private int minAge;
    private int maxAge;
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> acceptedStatuses;
    private boolean requiresIdentification;
    private int places;
    private int freePlaces;
    private Instant capacityAsOf;
    private int waitingDays;
    private String openingHours;
    private Integer childrenMax;
    private Integer boysUpTo;
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> adaptedFor;
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> competences;
    private LocalDate trainedUntil;
    @Enumerated(EnumType.STRING)
    private RiskLevel securityUpTo;
    private boolean childcare;
    private boolean charges;
    @Version
    private Integer version;

    protected Service() {
    }

    /** Takes on what the entry says of the service; what it says of the organisation stays with the organisation. */
    Service(Organisation organisation, ServiceEntry entry) {
        this.id = entry.id();
        this.organisation = organisation;
        this.name = entry.name();
        this.type = entry.type();
        this.active = entry.active();
        this.jurisdictions = codes(entry.jurisdictions());
        this.regions = codes(entry.regions());
        this.modes = codes(entry.modes());
        this.funding.addAll(entry.funding());
        this.languages = codes(entry.languages());
        this.interpreter = entry.interpreter();
        this.womenOnly = entry.womenOnly();
        this.femaleStaff = entry.femaleStaff();
        this.minAge = entry.minAge();
        this.maxAge = entry.maxAge();
        this.acceptedStatuses = codes(entry.acceptedStatuses());
        this.requiresIdentification = entry.requiresIdentification();
        this.places = entry.places();
        this.freePlaces = entry.freePlaces();
        this.capacityAsOf = entry.capacityAsOf();
        this.waitingDays = entry.waitingDays();
        this.openingHours = entry.openingHours().written();
        var standards = entry.standards();
        this.childrenMax = standards.childrenMax();
        this.boysUpTo = standards.boysUpTo();
        this.adaptedFor = codes(standards.adaptedFor());
        this.competences = codes(standards.competences());
        this.trainedUntil = standards.trainedUntil();
        this.securityUpTo = standards.securityUpTo();
        this.childcare = standards.childcare();
        this.charges = standards.charges();
    }

    /** @param disruption of its organisation today, {@code null} when it works as usual */
    ServiceEntry entry(Instant now, Disruption.Kind disruption) {
        var today = LocalDate.ofInstant(now, organisation.jurisdiction().zone());
        var hours = new OpeningHours(openingHours);
        return new ServiceEntry(id, organisation.key(), organisation.name(), name, type,
                active, !organisation.suspended(), organisation.agreementValid(today), !organisation.caseTaking(), organisation.reportingDuty(),
                organisation.underReview(), organisation.jurisdiction(),
                read(jurisdictions, Jurisdiction::valueOf), read(regions, Region::new), read(modes, DeliveryMode::valueOf), disruption,
                Set.copyOf(languages), interpreter, womenOnly, femaleStaff,
                minAge, maxAge, read(acceptedStatuses, ResidenceStatus::valueOf), requiresIdentification,
                places, freePlaces, capacityAsOf, waitingDays,
                hours.roundTheClock(), hours, List.copyOf(funding),
                new Standards(childrenMax, boysUpTo, read(adaptedFor, AccessNeed::valueOf), read(competences, Competence::valueOf),
                        trainedUntil, securityUpTo, childcare, charges));
    }

    Organisation organisation() {
        return organisation;
    }

    private static List<String> codes(Set<?> values) {
        return values.stream().map(Object::toString).sorted().toList();
    }

    private static <T> Set<T> read(List<String> codes, Function<String, T> word) {
        return codes.stream().map(word).collect(Collectors.toUnmodifiableSet());
    }
}
