package nl.straatkubus.ingest.geography;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.ingest.format.FileSource;
import nl.straatkubus.platform.tenancy.MunicipalityCode;

/** Loads the geography of municipalities from files. Needs the shared scope in the worker's duty. */
public interface Geographies {
    /**
     * Builds and stores one lattice a municipality. What was released is released anew on it, and the shared figures that
     * were delivered before are read once more for it.
     *
     * @param neighbourhoods GeoJSON or GeoPackage (all its layers) with outlines in RD New or in longitude and latitude,
     *     and the codes and names of Statistics Netherlands ({@code BU_CODE}, {@code BU_NAAM} or {@code buurtcode}, {@code
     *     buurtnaam}, …); several files, also zipped
     * @param postcodes any file with a column {@code pc6} (or {@code postcode6}, {@code postcode}) that tells where each
     *     lies: coordinates, points or outlines; with their households where it has these. Without it no streets are made
     * @param only the municipalities to load; empty for all that the files hold
     * @param version tells this geography from an earlier one, such as {@code 2014-1}
     * @throws UnreadableGeography when a file is not of these forms
     * @throws nl.straatkubus.platform.geography.InvalidGeography naming every fault at once
     */
    Loaded load(
            List<FileSource> neighbourhoods,
            Optional<FileSource> postcodes,
            Set<MunicipalityCode> only,
            String version);

    /**
     * What became of the files.
     *
     * @param shared the shared figures that were delivered before, which these municipalities now get
     */
    record Loaded(List<LoadedMunicipality> municipalities, LeftOut leftOut, EarlierDeliveries.ReadAgain shared) {}

    record LoadedMunicipality(
            MunicipalityCode municipality,
            String name,
            String lattice,
            int districts,
            int neighbourhoods,
            int postcodes,
            int blocks,
            int households) {}

    /**
     * @param otherMunicipalities outlines of municipalities that were not asked for
     * @param water outlines that are water only
     * @param withoutOutline rows with neither shape nor code
     * @param pointsUnreadable rows of the point file without a postcode or coordinate
     * @param pointsDouble points of a postcode that has one already
     * @param pointsOutside points outside every loaded neighbourhood
     */
    record LeftOut(
            int otherMunicipalities,
            int water,
            int withoutOutline,
            int pointsUnreadable,
            int pointsDouble,
            int pointsOutside) {}
}
