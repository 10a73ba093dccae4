package nl.straatkubus.ingest.format;

import java.io.IOException;
import java.io.InputStream;

/** A file that can be read more than once from its beginning. */
@FunctionalInterface
public interface FileSource {
    InputStream open() throws IOException;
}
