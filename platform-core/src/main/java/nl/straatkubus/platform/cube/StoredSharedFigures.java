package nl.straatkubus.platform.cube;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import nl.straatkubus.platform.catalogue.Catalogue;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Shared slices, read when they are asked for: whoever makes pictures of them keeps the pictures. What releases hold never
 * changes, so only which of them are in force is asked each time.
 */
@Component
final class StoredSharedFigures implements SharedFigures {
    private final JdbcClient database;
    private final Catalogue catalogue;
    private final AtomicReference<Contents> last = new AtomicReference<>(new Contents(List.of(), Map.of()));

    StoredSharedFigures(JdbcClient database, Catalogue catalogue) {
        this.database = database;
        this.catalogue = catalogue;
    }

    /** Where an indicator's figures are. */
    private record Held(long release, TreeSet<Period> periods) {}

    /** What the releases in force hold. */
    private record Contents(List<Long> releases, Map<IndicatorCode, Held> held) {}

    @Override
    public List<Indicator> indicators() {
        Map<IndicatorCode, Held> held = contents().held();
        return catalogue.indicators().stream()
                .filter(indicator -> held.containsKey(indicator.code()))
                .toList();
    }

    @Override
    public List<Period> periods(IndicatorCode code) {
        return Optional.ofNullable(contents().held().get(code)).stream()
                .flatMap(held -> held.periods().stream())
                .toList();
    }

    @Override
    public Optional<Long> release(IndicatorCode code) {
        return Optional.ofNullable(contents().held().get(code)).map(Held::release);
    }

    private Contents contents() {
        List<Long> releases = database.sql("select release_id from active_release order by release_id")
                .query(Long.class)
                .list();
        return last.updateAndGet(known -> known.releases().equals(releases) ? known : read(releases));
    }

    /** A later release of an indicator that moved to another dataset goes before an earlier one. */
    private Contents read(List<Long> releases) {
        Map<IndicatorCode, Held> held = new HashMap<>();
        database.sql("""
                        select distinct release_id, indicator, period from slice
                        where release_id = any(?) order by release_id desc
                        """).param(releases.toArray(Long[]::new)).query(row -> {
            long release = row.getLong(1);
            Held known = held.computeIfAbsent(
                    new IndicatorCode(row.getString(2)), code -> new Held(release, new TreeSet<>()));
            if (known.release() == release) {
                known.periods().add(Period.parse(row.getString(3)));
            }
        });
        return new Contents(releases, held);
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
