package org.assist.security;

import java.security.SecureRandom;
import java.util.HexFormat;

import org.assist.partner.PartnerDirectory;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
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
            role("supervisor", "Supervisors");
            role("process-owner", "Process owners");
            role("admin", "Account managers");
            role("partner", "Partners");
            grants.keep();
            var unusable = new byte[32];
            new SecureRandom().nextBytes(unusable);
            person(CARETAKER, "Engine", "Caretaker", HexFormat.of().formatHex(unusable), Groups.CAMUNDA_ADMIN, null);
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

    private void demoPeople() {
        person("caseworker", "Case", "Worker", DEMO_PASSWORD, "caseworker", "harbour-light");
        person("caseworker2", "Second", "Caseworker", DEMO_PASSWORD, "caseworker", "lindenhof");
        person("supervisor", "Super", "Visor", DEMO_PASSWORD, "supervisor", "harbour-light");
        person("process-owner", "Process", "Owner", DEMO_PASSWORD, "process-owner", null);
        person("admin", "Account", "Manager", DEMO_PASSWORD, "admin", null);
        for (var organisation : partners.organisations()) {
            person("partner-" + organisation.key(), "Referral", "Office", DEMO_PASSWORD, "partner", organisation.key());
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

    private void person(String id, String firstName, String lastName, String password, String role, String organisation) {
        if (identities.createUserQuery().userId(id).count() > 0) {
            return;
        }
        var user = identities.newUser(id);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setEmail(id + "@referrals.example");
        user.setPassword(password);
        identities.saveUser(user);
        identities.createMembership(id, role);
        if (organisation != null) {
            identities.createTenantUserMembership(organisation, id);
        }
    }

    private void oneNodeAtATime(Runnable work) {
        transaction.executeWithoutResult(status -> {
            database.query("select pg_advisory_xact_lock(hashtext('accounts'))", row -> { });
            work.run();
        });
    }
}
