package nl.straatkubus.platform.interventions;

import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.access.AccessDenied;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.field.NoteRefused;
import nl.straatkubus.platform.geography.Area;

/** The interventions of a municipality. Everybody there sees them; an aim only who may see its indicator. */
public interface Interventions {
    boolean mayPlan(Viewer viewer);

    /**
     * Keeps a plan.
     *
     * @throws AccessDenied for one who may not plan, or aims at a figure that is not the viewer's to see
     * @throws NoteRefused where a text holds a citizen number, telephone, e-mail address or number plate
     * @throws IllegalArgumentException where no area is one of the municipality
     */
    Intervention plan(Viewer viewer, Plan plan);

    /** Changes a plan; throws as {@link #plan}, and {@link AccessDenied} for one that is not there. */
    Intervention change(Viewer viewer, long id, Plan plan);

    /** @throws AccessDenied for one who may not plan, or one that is not there */
    void remove(Viewer viewer, long id);

    /** All of them, the latest start first. */
    List<Intervention> all(Viewer viewer);

    /** Those done in an area, in a part of it or in what it lies in. */
    List<Intervention> in(Viewer viewer, Area area);

    Optional<Intervention> find(Viewer viewer, long id);

    /**
     * What became of the figure that an intervention aims at, here and in comparable streets.
     *
     * @param cube of the same viewer
     * @return empty for one without an aim that the viewer sees
     */
    Optional<Evaluation> evaluate(Cube cube, Intervention intervention);
}
