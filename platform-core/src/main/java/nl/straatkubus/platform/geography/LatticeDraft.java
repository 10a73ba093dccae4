package nl.straatkubus.platform.geography;

import java.util.List;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.locationtech.jts.geom.Geometry;

/**
 * The geography of one municipality as a source delivers it, before street blocks are built. Geometries are in
 * longitude and latitude (CRS84); outlines of areas are polygons or multipolygons.
 *
 * @param version what tells this geography from an earlier one, such as {@code 2025-1}
 * @param streets may be empty for a neighbourhood without postcodes
 * @param features what makes a map readable: water, parks, roads; may be empty
 */
public record LatticeDraft(
        MunicipalityCode municipality,
        String name,
        String version,
        List<District> districts,
        List<Neighbourhood> neighbourhoods,
        List<Street> streets,
        List<Feature> features) {

    /** A district (wijk), code {@code WK} and six digits; its outline is the union of its neighbourhoods. */
    public record District(String code, String name) {}

    /** A neighbourhood (buurt), code {@code BU} and eight characters. */
    public record Neighbourhood(String code, String name, String district, Geometry outline) {}

    /**
     * A six-character postcode, which lies wholly in one neighbourhood.
     *
     * @param pc6 four digits and two capitals, no space
     * @param name the street or streets, may be empty
     * @param households in the year of the geography
     */
    public record Street(String pc6, String name, String neighbourhood, Geometry outline, int households) {}

    /**
     * Something on the map that carries no figure.
     *
     * @param kind {@code water}, {@code canal}, {@code park}, {@code road}, {@code rail}
     * @param width metres for a line, 0 for a polygon
     */
    public record Feature(String kind, String name, double width, Geometry shape) {}
}
