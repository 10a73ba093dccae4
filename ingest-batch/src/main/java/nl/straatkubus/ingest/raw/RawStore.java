package nl.straatkubus.ingest.raw;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Consumer;
import javax.sql.DataSource;
import nl.straatkubus.ingest.raw.RawObservation.Presence;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.geography.AreaCode;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Raw observations in the schema of the scope, in the worker's duty only. */
@Component
public final class RawStore {
    private static final int PIECE = 1 << 16;
    private static final int FETCH = 10_000;
    private static final String TABLE =
            "raw_observation (import_id, indicator, municipality, area, period, numerator, denominator, absence, largest,"
                    + " second_largest)";

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
     * Stores what a delivery brings by COPY, all or nothing, in the place of what the import had stored before.
     *
     * @throws RuntimeException what the delivery throws; then nothing was stored
     */
    public void replace(long importId, Delivery delivery) {
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            drop(connection, importId);
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + TABLE + " from stdin");
            try {
                CopyText text = new CopyText(importId, copy);
                delivery.to(text::add);
                text.flush();
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
            connection.commit();
        } catch (SQLException failure) {
            throw new UncategorizedSQLException("storing raw observations", TABLE, failure);
        }
    }

    private static void drop(Connection connection, long importId) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from raw_observation where import_id = ?")) {
            delete.setLong(1, importId);
            delete.executeUpdate();
        }
    }

    /** Forgets everything that an import stored. */
    public void drop(long importId) {
        database.sql("delete from raw_observation where import_id = ?")
                .param(importId)
                .update();
    }

    /**
     * Gives an import the rows of an earlier one for all that it does not cover itself. Repeating it changes nothing.
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
                        insert into raw_observation
                            (import_id, indicator, municipality, area, period, numerator, denominator, absence, largest,
                                second_largest)
                        select ?, indicator, municipality, area, period, numerator, denominator, absence, largest,
                            second_largest
                        from raw_observation
                        where import_id = ? and indicator = any (?) and not municipality || '/' || period = any (?)
                        """)
                .params(Arrays.asList(toImport, fromImport, wanted, codes))
                .update();
    }

    /** Reads everything that an import holds, in no order. */
    public void read(long importId, Consumer<RawObservation> reader) {
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement select = connection.prepareStatement("""
                    select indicator, municipality, area, period, numerator, denominator, absence, largest,
                        second_largest
                    from raw_observation where import_id = ?
                    """)) {
                select.setFetchSize(FETCH);
                select.setLong(1, importId);
                pass(select, reader);
            }
            connection.commit();
        } catch (SQLException failure) {
            throw new UncategorizedSQLException("reading raw observations", TABLE, failure);
        }
    }

    private static void pass(PreparedStatement select, Consumer<RawObservation> reader) throws SQLException {
        Interned interned = new Interned();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String absence = row.getString(7);
                reader.accept(new RawObservation(
                        interned.indicator(row.getString(1)),
                        interned.municipality(row.getString(2)),
                        new AreaCode(row.getString(3)),
                        interned.period(row.getString(4)),
                        orNaN(row, 5),
                        orNaN(row, 6),
                        absence == null ? Presence.VALUE : absence.equals("s") ? Presence.WITHHELD : Presence.NONE,
                        orNaN(row, 8),
                        orNaN(row, 9)));
            }
        }
    }

    private static double orNaN(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }

    /** Observations as the text form of COPY, handed over in pieces. */
    private static final class CopyText {
        private final String importId;
        private final CopyIn copy;
        private final StringBuilder piece = new StringBuilder(PIECE + 200);

        CopyText(long importId, CopyIn copy) {
            this.importId = importId + "\t";
            this.copy = copy;
        }

        /** None of the codes can hold a tab, backslash or line break, so nothing needs escaping. */
        void add(RawObservation one) {
            piece.append(importId)
                    .append(one.indicator().value())
                    .append('\t')
                    .append(one.municipality().value())
                    .append('\t')
                    .append(one.area().value())
                    .append('\t')
                    .append(one.period().code())
                    .append('\t');
            number(one.numerator());
            number(one.denominator());
            piece.append(
                    switch (one.presence()) {
                        case VALUE -> "\\N\t";
                        case NONE -> "n\t";
                        case WITHHELD -> "s\t";
                    });
            number(one.largest());
            number(one.second());
            piece.setCharAt(piece.length() - 1, '\n');
            if (piece.length() > PIECE) {
                flush();
            }
        }

        private void number(double value) {
            if (Double.isNaN(value)) {
                piece.append("\\N");
            } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
                piece.append((long) value);
            } else {
                piece.append(value);
            }
            piece.append('\t');
        }

        void flush() {
            byte[] bytes = piece.toString().getBytes(StandardCharsets.UTF_8);
            piece.setLength(0);
            try {
                copy.writeToCopy(bytes, 0, bytes.length);
            } catch (SQLException failure) {
                throw new UncategorizedSQLException("storing raw observations", TABLE, failure);
            }
        }
    }
}
