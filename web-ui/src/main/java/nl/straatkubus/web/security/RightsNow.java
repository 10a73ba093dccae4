package nl.straatkubus.web.security;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.access.Viewers;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** What a proven identity may do at this moment. */
@Component
final class RightsNow {
    private final Viewers viewers;

    RightsNow(Viewers viewers) {
        this.viewers = viewers;
    }

    /** Empty for one who was blocked, is no longer there, or is somewhere else than the token says. */
    Optional<Viewer> of(Identity identity) {
        return switch (identity) {
            case Identity.Person person -> viewers.person(person.municipality(), person.email());
            case Identity.Machine machine -> caller(machine).map(Viewers.Caller::viewer);
        };
    }

    /** As {@link #of}, for a machine. */
    Optional<Viewers.Caller> caller(Identity.Machine machine) {
        return viewers.machine(machine.clientId(), machine.scopes())
                .filter(caller -> caller.viewer().municipality().equals(machine.municipality()));
    }

    /** The roles that screens and calls ask for, as the viewer's rights give them. */
    static Set<GrantedAuthority> roles(Viewer viewer) {
        Set<GrantedAuthority> roles = new HashSet<>();
        if (viewer.municipality().isPresent()) {
            roles.add(role(Roles.VIEWER));
        }
        grant(roles, viewer, Right.FIELD_NOTES, Roles.FIELD);
        grant(roles, viewer, Right.MANAGE_DATA, Roles.DATA_STEWARD);
        grant(roles, viewer, Right.MANAGE_USERS, Roles.ADMINISTRATOR);
        grant(roles, viewer, Right.PRIVACY, Roles.PRIVACY);
        grant(roles, viewer, Right.OPERATE, Roles.OPERATOR);
        return roles;
    }

    private static void grant(Set<GrantedAuthority> roles, Viewer viewer, Right right, String role) {
        if (viewer.may(right)) {
            roles.add(role(role));
        }
    }

    private static GrantedAuthority role(String name) {
        return new SimpleGrantedAuthority("ROLE_" + name);
    }
}
