package nl.straatkubus.ingest.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import nl.straatkubus.ingest.wording.Refused;

/** A file opened as rows under named columns. Reading on may throw {@link Refused} where the file is damaged. */
public interface Table extends Iterator<Row>, AutoCloseable {
    /** The column that is added where rows have a place: {@link Row#place} as latitude and longitude. */
    String LOCATION = "ligging (kaart)";

    /** Names of the columns as the file writes them, without spaces around. */
    List<String> columns();

    @Override
    void close();

    /**
     * Looks through the whole file once to learn how it is written.
     *
     * @throws Refused when it is empty, not text, or of no known form
     */
    static Writing recognise(FileSource file) {
        return recognise(file, Reading.detected());
    }

    /**
     * Looks through the file to learn what is not said of it.
     *
     * @throws Refused when it is empty, of no known form, or not as it is said to be
     */
    static Writing recognise(FileSource file, Reading reading) {
        try {
            return Recognition.of(file, reading);
        } catch (IOException failure) {
            throw Packed.refused(failure);
        }
    }

    /**
     * Opens a file of which the writing is known.
     *
     * @throws Refused when it has no header or is damaged at its beginning
     */
    static Table open(FileSource file, Writing writing) {
        FileSource content = Packed.content(file, writing);
        Writing inside = Packed.inside(writing);
        try {
            return switch (inside.format()) {
                case CSV -> Located.where(DelimitedText.open(content, inside));
                case GEOJSON -> FeatureProperties.open(content);
                case WORKBOOK -> Located.where(Workbook.open(content, inside));
                case GEOPACKAGE -> GeoPackage.open(content, inside);
            };
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
