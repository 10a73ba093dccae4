package nl.straatkubus.ingest.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.ingest.dataset.Tolerance;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Releases;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Lattices;
import org.springframework.stereotype.Component;

/** Compares a release in the making with the one in force. Both are protected figures. */
@Component
public final class EffectsReview {
    private final Releases releases;
    private final Lattices lattices;

    EffectsReview(Releases releases, Lattices lattices) {
        this.releases = releases;
        this.lattices = lattices;
    }

    /**
     * What is compared.
     *
     * @param dataset whose release in force is the other side
     * @param against number of the version in force
     * @param periods those that the file holds; others are as they were
     */
    public record Question(
            String dataset,
            Optional<Integer> against,
            Collection<IndicatorDefinition> indicators,
            Set<Period> periods,
            Tolerance tolerance) {}

    /** @param made the slices of the new release */
    public Effects review(Question question, List<Slice> made) {
        Map<IndicatorCode, Kind> kinds = new HashMap<>();
        question.indicators().forEach(one -> kinds.put(one.code(), one.kind()));
        LargeAreas now = new LargeAreas(kinds);
        made.forEach(slice -> now.add(slice, lattices.byId(slice.lattice())));
        LargeAreas before = new LargeAreas(kinds);
        releases.active(question.dataset()).ifPresent(release -> releases.parts(release)
                .forEach(part -> before.add(releases.slice(release, part), lattices.byId(part.lattice()))));
        Changes changes = new Changes(now, before, lattices, question.tolerance()).in(question.periods()::contains);
        return new Effects(
                question.against(),
                changes.totals(),
                changes.jumps(),
                new Sight(lattices).of(made, question.periods()));
    }
}
