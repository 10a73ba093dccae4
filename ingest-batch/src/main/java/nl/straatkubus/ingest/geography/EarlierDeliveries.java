package nl.straatkubus.ingest.geography;

import java.util.List;
import java.util.Set;
import nl.straatkubus.platform.tenancy.MunicipalityCode;

/** Shared figures that were delivered before the areas that they are about. */
public interface EarlierDeliveries {
    /**
     * Has the files of which the shared figures on the map were made read once more, for municipalities of which areas
     * were loaded after them. A worker does it. Needs the shared scope in the worker's duty.
     */
    ReadAgain readAgain(Set<MunicipalityCode> places);

    /**
     * What was asked for.
     *
     * @param files how many are read once more
     * @param gone the names of files that are no longer kept and must be delivered again
     */
    record ReadAgain(int files, List<String> gone) {
        public ReadAgain {
            gone = List.copyOf(gone);
        }
    }
}
