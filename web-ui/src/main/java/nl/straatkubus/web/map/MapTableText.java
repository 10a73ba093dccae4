package nl.straatkubus.web.map;

import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.geography.Area;

/** Cells of the table that are words. */
final class MapTableText {
    private MapTableText() {}

    static String name(MapPicture picture, Area area, MapWords words) {
        return picture.surface()
                .together(area.node())
                .map(code -> words.text("map.circa", code))
                .orElseGet(() -> area.code().isPostcode() ? area.code().spaced() + " " + area.name() : area.name());
    }

    /** Published, of which larger area, or why not. */
    static String state(MapPicture picture, Area area, MapWords words) {
        CellState state = picture.surface().state(area.node());
        String borrowed = state == CellState.PUBLISHED
                ? words.borrowed(area.level(), picture.cell(area).level())
                : "";
        return borrowed.isEmpty() ? words.state(state) : borrowed;
    }
}
