package nl.straatkubus.ingest.source;

import java.util.List;
import nl.straatkubus.ingest.wording.FieldFault;
import nl.straatkubus.ingest.wording.Unusable;

/** Settings that make no source. A field is the name of a setting, or {@code secret}. */
public final class InvalidSource extends Unusable {
    InvalidSource(List<FieldFault> faults) {
        super(faults);
    }
}
