package nl.straatkubus.platform.cube;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.platform.catalogue.Catalogue;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shared slices, read when they are asked for: whoever makes pictures of them keeps the pictures. */
@Component
final class StoredSharedFigures implements SharedFigures {
    private final JdbcClient database;
    private final Catalogue catalogue;

    StoredSharedFigures(JdbcClient database, Catalogue catalogue) {
        this.database = database;
        this.catalogue = catalogue;
    }

    @Override
    public List<Indicator> indicators() {
        Set<String> released = Set.copyOf(database.sql("""
                        select distinct indicator from slice join active_release using (release_id)
                        """).query(String.class).list());
        return catalogue.indicators().stream()
                .filter(indicator -> released.contains(indicator.code().value()))
                .toList();
    }

    @Override
    public List<Period> periods(IndicatorCode code) {
        return database
                .sql("select distinct period from slice join active_release using (release_id) where indicator = ?")
                .param(code.value())
                .query((row, n) -> Period.parse(row.getString(1)))
                .stream()
                .sorted()
                .toList();
    }

    @Override
    public Optional<Long> release(IndicatorCode code) {
        return database.sql(
                        "select distinct release_id from slice join active_release using (release_id) where indicator = ?")
                .param(code.value())
                .query(Long.class)
                .optional();
    }

    @Override
    public Map<Long, Slice> slices(long release, IndicatorCode code, Period period, Collection<Long> lattices) {
        Map<Long, Slice> slices = new HashMap<>();
        database.sql("""
                        select lattice_id, columns from slice
                        where release_id = ? and indicator = ? and period = ? and lattice_id = any(?)
                        """)
                .params(release, code.value(), period.code(), lattices.toArray(Long[]::new))
                .query(row -> {
                    long lattice = row.getLong(1);
                    slices.put(lattice, SliceColumns.decode(code, period, lattice, row.getBytes(2)));
                });
        return slices;
    }
}
