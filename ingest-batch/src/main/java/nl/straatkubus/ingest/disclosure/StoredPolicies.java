package nl.straatkubus.ingest.disclosure;

import nl.straatkubus.platform.catalogue.Sensitivity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Thresholds in the schema of the scope. */
@Component
final class StoredPolicies implements Policies {
    private final JdbcClient database;

    StoredPolicies(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Thresholds of(Sensitivity sensitivity) {
        return database.sql("select threshold, minimum_units from disclosure_policy where sensitivity = ?")
                .param(sensitivity.code())
                .query((row, n) -> new Thresholds(row.getInt(1), row.getInt(2)))
                .single();
    }
}
