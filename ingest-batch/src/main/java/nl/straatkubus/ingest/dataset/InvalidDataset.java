package nl.straatkubus.ingest.dataset;

import java.util.List;
import nl.straatkubus.ingest.wording.FieldFault;
import nl.straatkubus.ingest.wording.Unusable;

/** A definition that cannot be used. A field is a path in the definition. */
public final class InvalidDataset extends Unusable {
    InvalidDataset(List<FieldFault> faults) {
        super(faults);
    }
}
