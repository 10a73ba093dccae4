package nl.straatkubus.web.security;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.straatkubus.admin.licence.Activity;
import nl.straatkubus.admin.licence.Licence;
import nl.straatkubus.admin.licence.Licences;
import nl.straatkubus.platform.access.Functions;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.catalogue.Catalogue;
import nl.straatkubus.platform.support.SupportAccess;
import org.springframework.stereotype.Component;

/** Looks up what windows have to be built for now. */
@Component
final class WindowMoments {
    private final Functions functions;
    private final Catalogue catalogue;
    private final SupportAccess support;
    private final Licences licences;

    WindowMoments(Functions functions, Catalogue catalogue, SupportAccess support, Licences licences) {
        this.functions = functions;
        this.catalogue = catalogue;
        this.support = support;
        this.licences = licences;
    }

    /** @param person with the rights of this moment */
    Moment of(Viewer person, Moment.Way way) {
        Viewer now = way.function()
                .filter(code -> person.may(Right.MANAGE_USERS))
                .flatMap(code -> person.scope().get(() -> looking(person, code)))
                .or(() -> way.supported().flatMap(code -> support.eyes(person, code)))
                .orElse(person);
        return new Moment(now, way, allowed(now));
    }

    private Optional<Viewer> looking(Viewer person, String code) {
        return functions.find(code).map(function -> person.as(function, catalogue.indicators()));
    }

    private Set<Activity> allowed(Viewer viewer) {
        return viewer.municipality().flatMap(licences::of).map(Licence::state).stream()
                .flatMap(state -> Arrays.stream(Activity.values()).filter(state::allows))
                .collect(Collectors.toUnmodifiableSet());
    }
}
