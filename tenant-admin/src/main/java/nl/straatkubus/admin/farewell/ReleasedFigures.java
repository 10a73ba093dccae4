package nl.straatkubus.admin.farewell;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.straatkubus.platform.catalogue.Ownership;
import nl.straatkubus.platform.cube.Releases;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.Lattices;
import org.springframework.stereotype.Component;

/** The releases of the scope as text: the tables hold their figures in compact columns, which say nothing to others. */
@Component
class ReleasedFigures {
    private static final int ALL = Integer.MAX_VALUE;

    private final Releases releases;
    private final Lattices lattices;

    ReleasedFigures(Releases releases, Lattices lattices) {
        this.releases = releases;
        this.lattices = lattices;
    }

    /** The municipality's own, oldest first; national ones are not its to take. */
    List<Releases.Stored> own() {
        return releases.latest(ALL).stream()
                .filter(release -> release.owner() == Ownership.OWN)
                .toList()
                .reversed();
    }

    /** Writes every figure of a release as CSV: which, when, where, and what was released of it. */
    void write(Releases.Stored release, OutputStream out) throws IOException {
        Writer csv = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        csv.write("indicator,period,lattice,level,area,state,value,numerator,denominator\r\n");
        Map<Long, Lattice> known = new HashMap<>();
        for (Releases.Part part : releases.parts(release.id())) {
            Lattice lattice = known.computeIfAbsent(part.lattice(), lattices::byId);
            Slice slice = releases.slice(release.id(), part);
            for (Area area : lattice.areas()) {
                int node = area.node();
                csv.write(String.join(
                        ",",
                        part.indicator().value(),
                        part.period().code(),
                        lattice.code(),
                        area.level().code(),
                        area.code().value(),
                        slice.state(node).code(),
                        number(slice.value(node)),
                        number(slice.numerator(node)),
                        number(slice.denominator(node))));
                csv.write("\r\n");
            }
        }
        csv.flush();
    }

    private static String number(float value) {
        return Float.isNaN(value) ? "" : Float.toString(value);
    }
}
