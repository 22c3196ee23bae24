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
    private String town;
    private LocalDate nextSurgery;
    @Version
    private Integer version;

    protected Service() {
    }

    /** Takes on what the entry says of the service; what it says of the organisation stays with the organisation. */
    Service(Organisation organisation, ServiceEntry entry) {
        this(organisation, ServiceProfile.of(entry));
    }

    Service(Organisation organisation, ServiceProfile profile) {
        this.id = profile.id();
        this.organisation = organisation;
        become(profile);
    }

    /** Takes on what the profile says of it; its id and its organisation stay. */
    void become(ServiceProfile profile) {
        this.name = profile.name();
        this.type = profile.type();
        this.active = profile.active();
        this.jurisdictions = codes(profile.jurisdictions());
        this.regions = codes(profile.regions());
        this.modes = codes(profile.modes());
        if (!funding.equals(profile.funding())) {
            this.funding.clear();
            this.funding.addAll(profile.funding());
        }
        this.languages = codes(profile.languages());
        this.interpreter = profile.interpreter();
        this.womenOnly = profile.womenOnly();
        this.femaleStaff = profile.femaleStaff();
        this.minAge = profile.minAge();
        this.maxAge = profile.maxAge();
        this.acceptedStatuses = codes(profile.acceptedStatuses());
        this.requiresIdentification = profile.requiresIdentification();
        this.places = profile.places();
        this.freePlaces = profile.freePlaces();
        this.capacityAsOf = profile.capacityAsOf();
        this.waitingDays = profile.waitingDays();
        this.openingHours = profile.openingHours() == null ? null : profile.openingHours().written();
        var standards = profile.standards();
        this.childrenMax = standards.childrenMax();
        this.boysUpTo = standards.boysUpTo();
        this.adaptedFor = codes(standards.adaptedFor());
        this.competences = codes(standards.competences());
        this.trainedUntil = standards.trainedUntil();
        this.securityUpTo = standards.securityUpTo();
        this.childcare = standards.childcare();
        this.charges = standards.charges();
        this.town = standards.town();
        this.nextSurgery = standards.nextSurgery();
    }

    ServiceProfile profile() {
        return new ServiceProfile(id, organisation.key(), name, type, active, read(jurisdictions, Jurisdiction::valueOf), read(regions, Region::new),
                read(modes, DeliveryMode::valueOf), Set.copyOf(languages), interpreter, womenOnly, femaleStaff, minAge, maxAge,
                read(acceptedStatuses, ResidenceStatus::valueOf), requiresIdentification, places, freePlaces, capacityAsOf, waitingDays,
                openingHours == null ? null : new OpeningHours(openingHours), List.copyOf(funding),
                new Standards(childrenMax, boysUpTo, read(adaptedFor, AccessNeed::valueOf), read(competences, Competence::valueOf),
                        trainedUntil, securityUpTo, childcare, charges, town, nextSurgery));
    }

    /**
     * Only of a service that is described.
     *
     * @param disruption of its organisation today, {@code null} when it works as usual
     */
    ServiceEntry entry(Instant now, Disruption.Kind disruption) {
        var today = LocalDate.ofInstant(now, organisation.jurisdiction().zone());
        var own = profile();
        return new ServiceEntry(id, organisation.key(), organisation.name(), name, type,
                active, !organisation.suspended(), organisation.agreementValid(today), !organisation.caseTaking(), organisation.reportingDuty(),
                organisation.underReview(), organisation.jurisdiction(), own.jurisdictions(), own.regions(), own.modes(), disruption,
                own.languages(), interpreter, womenOnly, femaleStaff, minAge, maxAge, own.acceptedStatuses(), requiresIdentification,
                places, freePlaces, capacityAsOf, waitingDays, own.openingHours().roundTheClock(), own.openingHours(), own.funding(), own.standards());
    }

    /** Whether enough is known for the rules to look at it. */
    boolean described() {
        return type != null && openingHours != null;
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
