package nl.straatkubus.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Looks through the list of a bucket's objects (ListObjectsV2) for the newest that fits a pattern. */
final class S3Listing {
    private static final XMLInputFactory XML = XMLInputFactory.newFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final PathMatcher fits;
    private Optional<String> newest = Optional.empty();
    private Instant changed = Instant.MIN;
    private String key = "";

    S3Listing(String pattern) {
        this.fits = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    }

    /** @return the token of the next page, if there is one */
    Optional<String> read(InputStream page) throws IOException {
        Optional<String> next = Optional.empty();
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(page);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT) {
                    switch (reader.getLocalName()) {
                        case "Key" -> key = reader.getElementText();
                        case "LastModified" -> weigh(Instant.parse(reader.getElementText()));
                        case "NextContinuationToken" -> next = Optional.of(reader.getElementText());
                        default -> {}
                    }
                }
            }
        } catch (XMLStreamException | DateTimeParseException unreadable) {
            throw new IOException("The list of objects cannot be read", unreadable);
        }
        return next;
    }

    private void weigh(Instant at) {
        if (at.isAfter(changed) && !key.endsWith("/") && fits.matches(Path.of(key))) {
            newest = Optional.of(key);
            changed = at;
        }
    }

    Optional<String> newest() {
        return newest;
    }
}
