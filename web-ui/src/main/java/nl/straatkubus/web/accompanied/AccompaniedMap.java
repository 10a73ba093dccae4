package nl.straatkubus.web.accompanied;

import java.util.Optional;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.accompanied.Viewings;
import nl.straatkubus.web.map.MapCompanion;
import nl.straatkubus.web.map.component.StreetMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Lets who may invite guests show the own map to them. */
@Component
final class AccompaniedMap implements MapCompanion {
    private final Viewings viewings;
    private final String baseUrl;

    AccompaniedMap(Viewings viewings, @Value("${straatkubus.base-url}") String baseUrl) {
        this.viewings = viewings;
        this.baseUrl = baseUrl;
    }

    @Override
    public Optional<Alongside> of(Viewer viewer, StreetMap map) {
        return viewer.may(Right.INVITE_GUESTS)
                ? Optional.of(new HostSide(viewings, viewer, map, baseUrl))
                : Optional.empty();
    }
}
