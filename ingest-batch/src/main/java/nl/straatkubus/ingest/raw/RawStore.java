package nl.straatkubus.ingest.raw;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import nl.straatkubus.ingest.copy.BinaryCopy;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.geography.Lattice;
import org.postgresql.PGStatement;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Raw observations in the schema of the scope, in the worker's duty only. Kept in blocks, see {@link RawBlock}. */
@Component
public final class RawStore {
    /** A block is about 100 kB. */
    private static final int BLOCKS_AT_ONCE = 32;

    /** Less than any number of uses: columns come as bytes, and not as text, from the first time on. */
    private static final int AT_ONCE = -1;

    private static final String READ = "select " + BlockRows.COLUMNS + " from raw_observation where import_id = ?";

    private final DataSource connections;
    private final JdbcClient database;

    RawStore(DataSource connections, JdbcClient database) {
        this.connections = connections;
        this.database = database;
    }

    /** Work that delivers observations one by one. */
    @FunctionalInterface
    public interface Delivery {
        void to(Consumer<RawObservation> store);
    }

    /**
     * Stores what a delivery brings by COPY, in the place of what the import had stored before. A large one is committed
     * part by part; one that is broken off, by the end of the process even, goes on behind the last part when the same
     * import delivers the same again, and finds all of it there when it was whole already. After {@link #settle} a
     * delivery begins anew.
     *
     * @throws RuntimeException what the delivery throws
     */
    public void replace(long importId, Delivery delivery) {
        write(connection -> {
            try (Staging staging = Staging.of(connection, importId)) {
                gather(delivery, staging::add);
                staging.finish();
            }
        });
    }

    /** What an import stored is a version now, so that no delivery goes on behind it. Part of the caller's transaction. */
    public void settle(long importId) {
        database.sql("delete from staged_part where import_id = ?")
                .param(importId)
                .update();
    }

    /** Stores what a delivery brings beside what the import had stored before, all or nothing. */
    void add(long importId, Delivery delivery) {
        write(connection -> {
            try (BinaryCopy copy = new BinaryCopy(connection, BlockCopy.STATEMENT, BlockCopy.ROOM)) {
                BlockCopy rows = new BlockCopy(importId, copy);
                copy.send();
                gather(delivery, block -> {
                    rows.add(block);
                    copy.send();
                });
                copy.finish();
            }
            connection.commit();
        });
    }

    private static void gather(Delivery delivery, Consumer<RawBlock> store) {
        Gathering gathering = new Gathering(store);
        delivery.to(gathering::add);
        gathering.finish();
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void write(Work work) {
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            work.on(connection);
        } catch (SQLException failure) {
            throw new UncategorizedSQLException("storing raw observations", BlockCopy.STATEMENT, failure);
        }
    }

    /** Forgets everything that an import stored. */
    public void drop(long importId) {
        write(connection -> {
            Staging.drop(connection, importId);
            connection.commit();
        });
    }

    /**
     * Gives an import the observations of an earlier one for all that it does not cover itself. Repeating it changes
     * nothing.
     *
     * @param covered what the import brought
     * @param indicators those that the dataset still fills
     */
    public void carryForward(
            long fromImport, long toImport, Collection<Coverage> covered, Collection<IndicatorCode> indicators) {
        String[] codes = covered.stream().map(Coverage::code).toArray(String[]::new);
        String[] wanted = indicators.stream().map(IndicatorCode::value).toArray(String[]::new);
        database.sql("""
                        delete from raw_observation
                        where import_id = ? and not municipality || '/' || period = any (?)
                        """).params(Arrays.asList(toImport, codes)).update();
        database.sql("""
                        insert into raw_observation (import_id, indicator, municipality, period, areas, numerators,
                            denominators, absences, largest, second_largest)
                        select ?, indicator, municipality, period, areas, numerators, denominators, absences, largest,
                            second_largest
                        from raw_observation
                        where import_id = ? and indicator = any (?) and not municipality || '/' || period = any (?)
                        """)
                .params(Arrays.asList(toImport, fromImport, wanted, codes))
                .update();
    }

    /** Reads everything that an import holds, in no order. */
    public void read(long importId, Consumer<RawObservation> reader) {
        pass(READ, List.of(importId), block -> block.forEach(reader));
    }

    /** Reads what an import holds of one municipality and period, in no order. */
    void read(long importId, Coverage part, Consumer<RawObservation> reader) {
        pass(
                READ + " and municipality = ? and period = ?",
                List.of(importId, part.municipality().value(), part.period().code()),
                block -> block.forEach(reader));
    }

    /** How many areas an import holds of one municipality and period. */
    public int areas(long importId, Coverage part) {
        return database.sql("""
                        select count(distinct area)
                        from raw_observation, unnest(string_to_array(rtrim(areas), ' ')) as area
                        where import_id = ? and municipality = ? and period = ?
                        """)
                .params(importId, part.municipality().value(), part.period().code())
                .query(Integer.class)
                .single();
    }

    /**
     * Puts what an import holds of one indicator on the geographies: a cube for each period and each of them on which
     * anything lies, in the order of the periods. Areas of no geography are left out.
     */
    public List<RawCube> cubes(long importId, IndicatorCode indicator, Kind kind, Collection<Lattice> lattices) {
        CubeFill fill = new CubeFill(kind, lattices);
        String[] places =
                lattices.stream().map(lattice -> lattice.municipality().value()).toArray(String[]::new);
        pass(
                READ + " and indicator = ? and municipality = any (?)",
                List.of(importId, indicator.value(), places),
                fill::add);
        return fill.cubes();
    }

    private void pass(String query, List<Object> parameters, Consumer<RawBlock> reader) {
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement select = connection.prepareStatement(query)) {
                select.unwrap(PGStatement.class).setPrepareThreshold(AT_ONCE);
                select.setFetchSize(BLOCKS_AT_ONCE);
                for (int i = 0; i < parameters.size(); i++) {
                    select.setObject(i + 1, parameters.get(i));
                }
                pass(select, reader);
            }
            connection.commit();
        } catch (SQLException failure) {
            throw new UncategorizedSQLException("reading raw observations", query, failure);
        }
    }

    private static void pass(PreparedStatement select, Consumer<RawBlock> reader) throws SQLException {
        BlockRows rows = new BlockRows();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                reader.accept(rows.block(row));
            }
        }
    }
}
