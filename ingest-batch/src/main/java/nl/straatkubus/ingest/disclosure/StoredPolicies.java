package nl.straatkubus.ingest.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.access.AccessDenied;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.tenancy.DataScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Policies in the schema of the scope. A version is never changed, but for the moment at which the next took over. */
@Component
final class StoredPolicies implements Policies {
    private static final String VERSIONS = """
            select p.*, o.threshold, o.minimum_units, o.dominance_percent, o.contributors,
                s.threshold as s_threshold, s.minimum_units as s_minimum_units,
                s.dominance_percent as s_dominance_percent, s.contributors as s_contributors
            from privacy_policy p
            join privacy_rule o on o.version = p.version and o.sensitivity = 'ordinary'
            join privacy_rule s on s.version = p.version and s.sensitivity = 'special'
            """;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final AuditLog audit;
    private final Clock clock;

    StoredPolicies(JdbcClient database, TransactionTemplate transaction, AuditLog audit, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Thresholds of(Sensitivity sensitivity) {
        return inForce().policy().of(sensitivity);
    }

    @Override
    public PolicyVersion inForce() {
        return database.sql(VERSIONS + "where p.valid_until is null")
                .query((row, n) -> version(row))
                .single();
    }

    @Override
    public List<PolicyVersion> history() {
        return database.sql(VERSIONS + "order by p.version desc")
                .query((row, n) -> version(row))
                .list();
    }

    @Override
    public PolicyVersion proposed(PrivacyPolicy policy, Viewer by) {
        List<PolicyFault> faults = policy.faults();
        if (!faults.isEmpty()) {
            throw new PolicyRefused(faults);
        }
        return after(inForce(), policy, "", by);
    }

    private PolicyVersion after(PolicyVersion before, PrivacyPolicy policy, String reason, Viewer by) {
        return new PolicyVersion(
                before.number() + 1,
                policy,
                clock.instant(),
                Optional.empty(),
                by.subject(),
                reason.strip(),
                policy.loosens(before.policy()));
    }

    @Override
    public PolicyVersion change(PrivacyPolicy policy, String reason, Viewer by) {
        requireOfficer(by);
        return transaction.execute(status -> {
            // Two who change it at once follow each other.
            database.sql("select version from privacy_policy where valid_until is null for update")
                    .query(Integer.class)
                    .optional();
            PolicyVersion before = inForce();
            if (policy.equals(before.policy())) {
                return before;
            }
            PolicyVersion next = after(before, policy, reason, by);
            refuseFaulty(next);
            store(next);
            by.scope()
                    .run(() -> audit.record(
                            by,
                            next.loosens() ? "policy-loosened" : "policy-changed",
                            "policy " + next.number(),
                            "ok"));
            return next;
        });
    }

    private static void requireOfficer(Viewer by) {
        DataScope here = DataScope.required();
        boolean allowed = here.isShared()
                ? by.may(Right.OPERATE)
                : by.may(Right.PRIVACY) && by.municipality().equals(here.municipality());
        if (!allowed) {
            throw new AccessDenied("Only the privacy officer sets the privacy policy.");
        }
    }

    private static void refuseFaulty(PolicyVersion next) {
        List<PolicyFault> faults = new ArrayList<>(next.policy().faults());
        if (next.loosens() && next.reason().isEmpty()) {
            faults.add(new PolicyFault(Sensitivity.ORDINARY, "reason", Sentence.of("policy.reason")));
        }
        if (!faults.isEmpty()) {
            throw new PolicyRefused(faults);
        }
    }

    private void store(PolicyVersion next) {
        Timestamp from = Timestamp.from(next.from());
        database.sql("update privacy_policy set valid_until = ? where valid_until is null")
                .param(from)
                .update();
        database.sql("""
                        insert into privacy_policy (version, valid_from, changed_by, reason, loosens)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(next.number(), from, next.by(), next.reason(), next.loosens())
                .update();
        for (Sensitivity sensitivity : Sensitivity.values()) {
            Thresholds limits = next.policy().of(sensitivity);
            database.sql("insert into privacy_rule values (?, ?, ?, ?, ?, ?)")
                    .params(
                            next.number(),
                            sensitivity.code(),
                            limits.smallestCount(),
                            limits.smallestGroup(),
                            limits.dominancePercent(),
                            limits.smallestContributors())
                    .update();
        }
    }

    private static PolicyVersion version(ResultSet row) throws SQLException {
        return new PolicyVersion(
                row.getInt("version"),
                new PrivacyPolicy(thresholds(row, ""), thresholds(row, "s_")),
                row.getTimestamp("valid_from").toInstant(),
                Optional.ofNullable(row.getTimestamp("valid_until")).map(Timestamp::toInstant),
                row.getString("changed_by"),
                row.getString("reason"),
                row.getBoolean("loosens"));
    }

    private static Thresholds thresholds(ResultSet row, String prefix) throws SQLException {
        return new Thresholds(
                row.getInt(prefix + "threshold"),
                row.getInt(prefix + "minimum_units"),
                row.getInt(prefix + "dominance_percent"),
                row.getInt(prefix + "contributors"));
    }
}
