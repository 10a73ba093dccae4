package nl.straatkubus.ingest.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.straatkubus.ingest.format.Writing.Format;
import nl.straatkubus.ingest.format.Writing.Packing;
import nl.straatkubus.ingest.wording.Refused;
import org.locationtech.jts.geom.Geometry;
import org.sqlite.SQLiteConfig;

/**
 * One layer of a GeoPackage (OGC 12-128r19), which is an SQLite database: attributes, and where each row lies. It is opened
 * for reading only, and its own functions and triggers are not trusted.
 */
final class GeoPackage implements Table {
    private final LocalFile file;
    private final Connection database;
    private final ResultSet rows;
    private final List<String> columns;
    private final int attributes;
    private long feature;
    private boolean ahead;

    private GeoPackage(LocalFile file, Connection database, String layer) throws SQLException {
        this.file = file;
        this.database = database;
        Optional<String> geometry = geometry(database, layer);
        List<String> names = attributes(database, layer, geometry);
        this.attributes = names.size();
        this.columns = Stream.concat(names.stream(), geometry.stream().map(column -> LOCATION))
                .toList();
        this.rows = database.createStatement()
                .executeQuery("select "
                        + Stream.concat(names.stream(), geometry.stream())
                                .map(GeoPackage::quoted)
                                .collect(Collectors.joining(", "))
                        + " from " + quoted(layer));
    }

    static Writing recognise(FileSource source, Reading reading) throws IOException {
        try (LocalFile file = LocalFile.of(source);
                Connection database = connect(file)) {
            List<String> layers = layers(database);
            String chosen = chosen(layers, reading.part().orElse(layers.getFirst()));
            List<String> parts = layers.size() > 1 ? layers : List.of();
            return new Writing(
                    Packing.NONE,
                    Format.GEOPACKAGE,
                    ',',
                    StandardCharsets.UTF_8,
                    1,
                    parts.isEmpty() ? "" : chosen,
                    parts);
        } catch (SQLException damaged) {
            throw new Refused("file.geopackage-damaged");
        }
    }

    private static String chosen(List<String> layers, String wanted) {
        if (!layers.contains(wanted)) {
            throw new Refused("file.no-layer", wanted, String.join(", ", layers));
        }
        return wanted;
    }

    static GeoPackage open(FileSource source, Writing writing) throws IOException {
        return LocalFile.opened(source, file -> {
            try {
                return open(file, connect(file), writing);
            } catch (SQLException damaged) {
                throw new Refused("file.geopackage-damaged");
            }
        });
    }

    private static GeoPackage open(LocalFile file, Connection database, Writing writing) throws SQLException {
        try {
            List<String> layers = layers(database);
            String layer = writing.part().isEmpty() ? layers.getFirst() : chosen(layers, writing.part());
            return new GeoPackage(file, database, layer);
        } catch (SQLException | RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    private static Connection connect(LocalFile file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        Connection database = config.createConnection("jdbc:sqlite:" + file.path());
        try (Statement statement = database.createStatement()) {
            statement.execute("pragma trusted_schema = off");
            return database;
        } catch (SQLException damaged) {
            database.close();
            throw damaged;
        }
    }

    /** Layers with outlines before tables with attributes only. */
    private static List<String> layers(Connection database) throws SQLException {
        List<String> layers = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("""
                        select c.table_name from gpkg_contents c
                        join sqlite_master m on m.name = c.table_name and m.type = 'table'
                        where c.data_type in ('features', 'attributes')
                        order by c.data_type desc, c.rowid
                        """)) {
            while (row.next()) {
                layers.add(row.getString(1));
            }
        }
        if (layers.isEmpty()) {
            throw new Refused("file.geopackage-empty");
        }
        return layers;
    }

    private static List<String> attributes(Connection database, String layer, Optional<String> geometry)
            throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet nothing = statement.executeQuery("select * from " + quoted(layer) + " limit 0")) {
            ResultSetMetaData meta = nothing.getMetaData();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                String name = meta.getColumnName(i);
                if (geometry.filter(name::equals).isEmpty() && !name.equals(LOCATION)) {
                    columns.add(name);
                }
            }
        }
        return List.copyOf(columns);
    }

    private static Optional<String> geometry(Connection database, String layer) throws SQLException {
        try (var statement =
                database.prepareStatement("select column_name from gpkg_geometry_columns where table_name = ?")) {
            statement.setString(1, layer);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean hasNext() {
        try {
            ahead = ahead || rows.next();
            return ahead;
        } catch (SQLException damaged) {
            throw new Refused("file.geopackage-damaged");
        }
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ahead = false;
        String[] cells = new String[columns.size()];
        Geometry place = null;
        try {
            for (int i = 0; i < attributes; i++) {
                String value = rows.getString(i + 1);
                cells[i] = value == null ? "" : value;
            }
            if (attributes < cells.length) {
                place = Position.inDegrees(LayerShape.read(rows.getBytes(attributes + 1)));
                cells[attributes] = Position.text(place);
            }
        } catch (SQLException damaged) {
            throw new Refused("file.geopackage-damaged");
        }
        return new Row(++feature, cells, place);
    }

    /** Closing the database closes what was asked of it. */
    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException failure) {
            throw new Refused("file.geopackage-damaged");
        } finally {
            file.close();
        }
    }
}
