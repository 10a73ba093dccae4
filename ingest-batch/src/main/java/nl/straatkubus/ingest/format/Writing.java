package nl.straatkubus.ingest.format;

import java.nio.charset.Charset;

/**
 * How a file is written.
 *
 * @param delimiter between the cells of delimited text; meaningless for GeoJSON
 */
public record Writing(Format format, char delimiter, Charset charset) {
    public enum Format {
        CSV,
        GEOJSON
    }
}
