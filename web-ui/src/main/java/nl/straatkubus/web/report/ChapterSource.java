package nl.straatkubus.web.report;

import java.util.Locale;
import java.util.Optional;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.geography.Area;

/** A room that has something to tell about an area. The lower its {@code @Order}, the earlier its chapter stands. */
public interface ChapterSource {
    /**
     * @param cube whose viewer reads the document and may take it along
     * @param area a neighbourhood or larger
     * @return empty when there is nothing to tell, or nothing that this viewer may see
     */
    Optional<Chapter> of(Cube cube, Area area, Locale locale);
}
