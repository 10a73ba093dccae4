package nl.straatkubus.ingest.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;

/** Areas by their names, for sources that give no codes. A name that two areas share tells none of them. */
final class AreaNames {
    private static final Area SEVERAL = new Area(-1, AreaLevel.MUNICIPALITY, null, "", -1, 0, 0, 0);

    private final Map<String, Area> byName = new HashMap<>();

    AreaNames(List<Lattice> lattices) {
        for (Lattice lattice : lattices) {
            for (AreaLevel level : List.of(AreaLevel.NEIGHBOURHOOD, AreaLevel.DISTRICT, AreaLevel.MUNICIPALITY)) {
                lattice.at(level).forEach(area -> byName.merge(bare(area.name()), area, (one, other) -> SEVERAL));
            }
        }
    }

    Optional<String> code(String name) {
        return Optional.ofNullable(byName.get(bare(name)))
                .filter(area -> area != SEVERAL)
                .map(area -> area.code().value());
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceFirst("^wijk \\d+ ", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
