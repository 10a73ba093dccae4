package nl.straatkubus.platform.geography;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

/** Looks for everything that would make a lattice wrong, before anything is built from a draft. */
final class DraftCheck {
    private final LatticeDraft draft;
    private final List<String> faults = new ArrayList<>();

    DraftCheck(LatticeDraft draft) {
        this.draft = draft;
    }

    /** @throws InvalidGeography naming every fault */
    void pass() {
        if (draft.neighbourhoods().isEmpty()) {
            faults.add(draft.name() + " has no neighbourhoods");
        }
        Set<String> districts =
                draft.districts().stream().map(LatticeDraft.District::code).collect(Collectors.toSet());
        Set<String> neighbourhoods = new HashSet<>();
        for (LatticeDraft.Neighbourhood one : draft.neighbourhoods()) {
            unique(neighbourhoods, one.code());
            outline(one.code(), one.outline());
            if (!districts.contains(one.district())) {
                faults.add(
                        "Neighbourhood " + one.code() + " names district " + one.district() + ", which is not there");
            }
        }
        Set<String> postcodes = new HashSet<>();
        for (LatticeDraft.Street one : draft.streets()) {
            unique(postcodes, one.pc6());
            outline(one.pc6(), one.outline());
            if (!new AreaCode(one.pc6()).isPostcode()) {
                faults.add(one.pc6() + " is not a postcode of four digits and two letters");
            }
            if (!neighbourhoods.contains(one.neighbourhood())) {
                faults.add("Postcode " + one.pc6() + " names neighbourhood " + one.neighbourhood()
                        + ", which is not there");
            }
            if (one.households() < 0) {
                faults.add("Postcode " + one.pc6() + " has a negative number of households");
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidGeography(faults);
        }
    }

    private void unique(Set<String> seen, String code) {
        if (!seen.add(code)) {
            faults.add(code + " occurs twice");
        }
    }

    private void outline(String code, Geometry outline) {
        if (outline == null || outline.isEmpty() || !(outline instanceof Polygonal)) {
            faults.add(code + " has no outline");
        }
    }
}
