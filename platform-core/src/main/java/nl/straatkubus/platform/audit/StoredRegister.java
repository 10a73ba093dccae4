package nl.straatkubus.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import nl.straatkubus.platform.access.AccessDenied;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.tenancy.DataScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register in the municipality's schema. */
@Component
final class StoredRegister implements ProcessingRegister {
    private final JdbcClient database;
    private final AuditLog audit;
    private final Clock clock;

    StoredRegister(JdbcClient database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Map<String, Description> all() {
        Map<String, Description> all = new TreeMap<>();
        database.sql("""
                        select dataset, purpose, legal_basis, subjects, categories, recipients, retention, changed_at, changed_by
                        from processing_record
                        """).query((row, n) -> read(row)).list().forEach(one -> all.put(one.dataset(), one));
        return all;
    }

    @Override
    public void describe(String dataset, Purpose purpose, Viewer by) {
        if (!by.may(Right.PRIVACY)
                || !by.municipality().equals(DataScope.required().municipality())) {
            throw new AccessDenied("Only a privacy officer keeps the register");
        }
        database.sql("""
                        insert into processing_record (dataset, purpose, legal_basis, subjects, categories, recipients,
                            retention, changed_at, changed_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (dataset) do update set purpose = excluded.purpose,
                            legal_basis = excluded.legal_basis, subjects = excluded.subjects,
                            categories = excluded.categories, recipients = excluded.recipients,
                            retention = excluded.retention, changed_at = excluded.changed_at,
                            changed_by = excluded.changed_by
                        """)
                .params(
                        dataset,
                        purpose.purpose(),
                        purpose.legalBasis(),
                        purpose.subjects(),
                        purpose.categories(),
                        purpose.recipients(),
                        purpose.retention(),
                        Timestamp.from(clock.instant()),
                        by.subject())
                .update();
        audit.record(by, "register-changed", dataset, "ok");
    }

    private static Description read(ResultSet row) throws SQLException {
        return new Description(
                row.getString("dataset"),
                new Purpose(
                        row.getString("purpose"),
                        row.getString("legal_basis"),
                        row.getString("subjects"),
                        row.getString("categories"),
                        row.getString("recipients"),
                        row.getString("retention")),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"));
    }
}
