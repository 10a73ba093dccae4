package nl.straatkubus.ingest.dataset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each dataset of the scope tolerates. */
@Component
public final class Tolerances {
    private final JdbcClient database;

    Tolerances(JdbcClient database) {
        this.database = database;
    }

    public Tolerance of(DatasetCode dataset) {
        return database.sql("select jump, vanished from dataset_tolerance where dataset = ?")
                .param(dataset.value())
                .query((row, n) -> new Tolerance(row.getDouble(1), row.getDouble(2)))
                .optional()
                .orElse(Tolerance.USUAL);
    }

    /** Holds for the imports to come. */
    public void change(DatasetCode dataset, Tolerance tolerance) {
        database.sql("""
                        insert into dataset_tolerance (dataset, jump, vanished) values (?, ?, ?)
                        on conflict (dataset) do update set jump = excluded.jump, vanished = excluded.vanished
                        """)
                .params(dataset.value(), tolerance.jump(), tolerance.vanished())
                .update();
    }
}
