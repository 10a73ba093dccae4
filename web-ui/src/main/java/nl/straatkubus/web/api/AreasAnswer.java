package nl.straatkubus.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Areas as a GeoJSON feature collection.
 *
 * @param lattice the version of the geography
 * @param crs left out for longitude and latitude, GeoJSON's own
 * @param links the next page, when there is one
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record AreasAnswer(String type, String lattice, Crs crs, List<Feature> features, List<PageLink> links) {
    static final String MEDIA_TYPE = "application/geo+json";

    record Feature(String type, String id, Properties properties, OutlineShape geometry) {}

    /**
     * @param name street, neighbourhood or district
     * @param within the code of the neighbourhood or district that holds it
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Properties(String code, String name, String level, String within) {}

    record Crs(String type, CrsName properties) {}

    record CrsName(String name) {}

    record PageLink(String rel, String type, String href) {}
}
