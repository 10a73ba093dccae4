package nl.straatkubus.ingest.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/** Files in the forms in which data arrive, written by the tests themselves. */
public final class WrittenFile {
    private WrittenFile() {}

    /** Fills a sheet. */
    @FunctionalInterface
    public interface Filling {
        void of(Worksheet sheet);
    }

    public static FileSource text(String text, Charset charset) {
        return bytes(text.getBytes(charset));
    }

    public static FileSource text(String text) {
        return text(text, StandardCharsets.UTF_8);
    }

    public static FileSource bytes(byte[] content) {
        return () -> new ByteArrayInputStream(content);
    }

    public static FileSource gzip(String text) {
        return written(out -> {
            try (GZIPOutputStream zipped = new GZIPOutputStream(out)) {
                zipped.write(text.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    public static FileSource zip(Map<String, byte[]> entries) {
        return written(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue());
                }
            }
        });
    }

    public static FileSource workbook(Map<String, Filling> sheets) {
        return written(out -> {
            try (Workbook workbook = new Workbook(out, "test", "1.0")) {
                sheets.forEach((name, filling) -> filling.of(workbook.newWorksheet(name)));
            }
        });
    }

    /** @param statements make and fill the layers, besides the tables that every GeoPackage has */
    public static FileSource geoPackage(String... statements) {
        try {
            Path file = Files.createTempFile("test", ".gpkg");
            try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement statement = database.createStatement()) {
                statement.execute("create table gpkg_contents (table_name text, data_type text, srs_id integer)");
                statement.execute(
                        "create table gpkg_geometry_columns (table_name text, column_name text, srs_id integer)");
                for (String one : statements) {
                    statement.execute(one);
                }
            }
            byte[] content = Files.readAllBytes(file);
            Files.delete(file);
            return bytes(content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * A geometry as a GeoPackage keeps it, for a statement.
     *
     * @param envelope kind of the envelope in its header: 0 none, 1 of 32 bytes
     */
    public static String blob(Geometry shape, int envelope) {
        byte[] wkb = new WKBWriter().write(shape);
        int header = 8 + 32 * envelope;
        ByteBuffer bytes = ByteBuffer.allocate(header + wkb.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) (1 | envelope << 1));
        bytes.putInt(28992).position(header);
        bytes.put(wkb);
        return "x'" + WKBWriter.toHex(bytes.array()) + "'";
    }

    public static byte[] content(FileSource file) {
        try (var in = file.open()) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** All rows as detection reads them, the names of the columns first. */
    public static List<List<String>> rows(FileSource file, Reading reading) {
        Writing writing = Table.recognise(file, reading);
        List<List<String>> rows = new ArrayList<>();
        try (Table table = Table.open(file, writing)) {
            rows.add(table.columns());
            table.forEachRemaining(row -> rows.add(List.of(row.cells())));
        }
        return rows;
    }

    public static List<List<String>> rows(FileSource file) {
        return rows(file, Reading.detected());
    }

    private interface Write {
        void to(OutputStream out) throws IOException;
    }

    private static FileSource written(Write write) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write.to(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes(out.toByteArray());
    }
}
