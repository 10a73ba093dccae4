package nl.straatkubus.web.map;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.straatkubus.ingest.lineage.Lineages;
import nl.straatkubus.platform.cube.Cube;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** How every file of a picture ends, whoever makes it: whether figures are estimates, when and for whom it was made. */
@Component
final class TakenClosing {
    private final Lineages lineages;
    private final Clock clock;
    private final boolean demo;

    TakenClosing(Lineages lineages, Clock clock, Environment environment) {
        this.lineages = lineages;
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    List<String> of(Cube cube, MapPicture picture, MapWords words) {
        List<String> closing = new ArrayList<>();
        if (new FollowedOrigins(() -> cube, lineages, words.formats().locale()).holdsEstimates(picture)) {
            closing.add(new Explanation(words).ofEstimates());
        }
        closing.add(words.text(
                "map.take.made",
                words.formats().date(clock.instant()),
                cube.lattice().area(cube.lattice().root()).name()));
        if (demo) {
            closing.add(words.text("map.take.demo"));
        }
        return closing;
    }
}
