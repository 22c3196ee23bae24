package org.assist.security;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.assist.partner.OrganisationJoined;
import org.assist.partner.PartnerDirectory;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps roles, what they may do, organisations and the demo's people in the engine; a start that finds them leaves them alone. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class Accounts implements SmartInitializingSingleton, ApplicationRunner {

    /** Belongs to nobody. It is there because the engine lets strangers make an administrator while there is none (CVE-2026-77226). */
    static final String CARETAKER = "engine-caretaker";
    static final String DEMO_PASSWORD = "Assist-demo-1";

    private static final List<String> KNOWN_TO_EVERYBODY = List.of("admin", "supervisor", "caseworker");

    private record Person(String id, String firstName, String lastName, String role, String organisation) {
    }

    private final IdentityService identities;
    private final RoleGrants grants;
    private final PartnerDirectory partners;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final boolean demo;

    Accounts(IdentityService identities, RoleGrants grants, PartnerDirectory partners, JdbcTemplate database,
            PlatformTransactionManager transactions, @Value("${assist.demo:false}") String demo) {
        this.identities = identities;
        this.grants = grants;
        this.partners = partners;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.demo = "true".equals(demo);
    }

    /** Before the first request is answered. */
    @Override
    public void afterSingletonsInstantiated() {
        oneNodeAtATime(() -> {
            role(Groups.CAMUNDA_ADMIN, "Engine");
            role("caseworker", "Caseworkers");
            role("coordinator", "Mentoring coordinators");
            role("supervisor", "Supervisors");
            role("process-owner", "Process owners");
            role("admin", "Account managers");
            role("operator", "Operators");
            role("partner", "Partners");
            grants.keep();
            caretaker(new Person(CARETAKER, "Engine", "Caretaker", Groups.CAMUNDA_ADMIN, null));
            if (!demo && KNOWN_TO_EVERYBODY.stream().anyMatch(id -> identities.checkPassword(id, DEMO_PASSWORD))) {
                throw new SafeToOpen.NotSafe("This database has accounts of the demo, whose password everybody knows.",
                        "Begin with an empty database, or set ASSIST_DEMO=true while you try the demo on this one.");
            }
        });
    }

    /** Right after the directory has its organisations. */
    @Override
    public void run(ApplicationArguments arguments) {
        oneNodeAtATime(() -> {
            for (var organisation : partners.organisations()) {
                tenant(organisation.key(), organisation.name());
            }
            if (demo) {
                demoPeople();
            }
        });
    }

    /** People who work for it can get an account from now on. */
    @EventListener
    void on(OrganisationJoined joined) {
        tenant(joined.organisation(), joined.name());
    }

    /** The one who makes all other accounts; she sees no case. */
    void makeAdministrator(String id, String firstName, String lastName, String password) {
        oneNodeAtATime(() -> {
            var person = new Person(id, firstName, lastName, "admin", null);
            var user = user(person);
            user.setPassword(password);
            save(user, person);
        });
    }

    private void caretaker(Person caretaker) {
        if (!isKnown(caretaker)) {
            var unusable = new byte[32];
            new SecureRandom().nextBytes(unusable);
            var user = user(caretaker);
            user.setPassword(HexFormat.of().formatHex(unusable));
            save(user, caretaker);
        }
    }

    private void demoPeople() {
        var people = new ArrayList<>(List.of(
                new Person("caseworker", "Case", "Worker", "caseworker", "harbour-light"),
                new Person("caseworker2", "Second", "Caseworker", "caseworker", "lindenhof"),
                new Person("caseworker3", "Third", "Caseworker", "caseworker", "filo-di-lana"),
                new Person("caseworker4", "Fourth", "Caseworker", "caseworker", "hilo-verde"),
                new Person("caseworker5", "Fifth", "Caseworker", "caseworker", "thistle-gate"),
                new Person("colleague", "Another", "Caseworker", "caseworker", "harbour-light"),
                new Person("coordinator", "Mentoring", "Coordinator", "coordinator", "harbour-light"),
                new Person("coordinator2", "Second", "Coordinator", "coordinator", "lindenhof"),
                new Person("supervisor", "Super", "Visor", "supervisor", "harbour-light"),
                new Person("supervisor2", "Second", "Supervisor", "supervisor", "lindenhof"),
                new Person("supervisor3", "Third", "Supervisor", "supervisor", "filo-di-lana"),
                new Person("supervisor4", "Fourth", "Supervisor", "supervisor", "hilo-verde"),
                new Person("supervisor5", "Fifth", "Supervisor", "supervisor", "thistle-gate"),
                new Person("co-supervisor", "Another", "Supervisor", "supervisor", "harbour-light"),
                new Person("co-supervisor2", "Another", "Supervisor", "supervisor", "lindenhof"),
                new Person("process-owner", "Process", "Owner", "process-owner", null),
                new Person("admin", "Account", "Manager", "admin", null),
                new Person("operator", "House", "Operator", "operator", null)));
        partners.organisations().stream().filter(organisation -> !organisation.answersByCode()).forEach(organisation ->
                people.add(new Person("partner-" + organisation.key(), "Referral", "Office", "partner", organisation.key())));
        people.removeIf(this::isKnown);

        UserEntity first = null;       // they share one published password, so it is hashed once
        for (var person : people) {
            var user = user(person);
            if (first == null) {
                user.setPassword(DEMO_PASSWORD);
                first = user;
            } else {
                user.setDbPassword(first.getPassword());
                user.setSalt(first.getSalt());
            }
            save(user, person);
        }
    }

    private void role(String id, String name) {
        if (identities.createGroupQuery().groupId(id).count() == 0) {
            Group group = identities.newGroup(id);
            group.setName(name);
            group.setType("WORKFLOW");
            identities.saveGroup(group);
        }
    }

    private void tenant(String key, String name) {
        if (identities.createTenantQuery().tenantId(key).count() == 0) {
            var tenant = identities.newTenant(key);
            tenant.setName(name);
            identities.saveTenant(tenant);
        }
    }

    private boolean isKnown(Person person) {
        return identities.createUserQuery().userId(person.id()).count() > 0;
    }

    private UserEntity user(Person person) {
        var user = (UserEntity) identities.newUser(person.id());
        user.setFirstName(person.firstName());
        user.setLastName(person.lastName());
        user.setEmail(person.id() + "@referrals.example");
        return user;
    }

    private void save(UserEntity user, Person person) {
        identities.saveUser(user);
        identities.createMembership(person.id(), person.role());
        if (person.organisation() != null) {
            identities.createTenantUserMembership(person.organisation(), person.id());
        }
    }

    private void oneNodeAtATime(Runnable work) {
        transaction.executeWithoutResult(status -> {
            database.query("select pg_advisory_xact_lock(hashtext('accounts'))", row -> { });
            work.run();
        });
    }
}
