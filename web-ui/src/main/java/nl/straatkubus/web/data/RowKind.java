package nl.straatkubus.web.data;

import java.util.Locale;
import nl.straatkubus.ingest.dataset.Shape;

/** What a row of a file is. */
enum RowKind {
    AREA,
    OBSERVATION,
    RECORD;

    static RowKind of(Shape shape) {
        return switch (shape) {
            case Shape.Wide() -> AREA;
            case Shape.Long(String indicator, String value) -> OBSERVATION;
            case Shape.Records() -> RECORD;
        };
    }

    /** Key of its name. */
    String key() {
        return "data.row." + name().toLowerCase(Locale.ROOT);
    }
}
