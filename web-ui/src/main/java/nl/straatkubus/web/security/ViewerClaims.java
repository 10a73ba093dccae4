package nl.straatkubus.web.security;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.ClaimAccessor;

/** How a viewer is written in a token and read from it again. */
final class ViewerClaims {
    private static final String TENANT = "tenant";
    private static final String FUNCTIONS = "functions";
    private static final String NAME = "name";

    private ViewerClaims() {}

    static Optional<Viewer> viewer(Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof ClaimAccessor claims
                ? Optional.of(read(claims))
                : Optional.empty();
    }

    static Viewer read(ClaimAccessor claims) {
        Optional<MunicipalityCode> municipality =
                Optional.ofNullable(claims.getClaimAsString(TENANT)).map(MunicipalityCode::new);
        List<String> codes =
                Optional.ofNullable(claims.getClaimAsStringList(FUNCTIONS)).orElse(List.of());
        Set<Function> functions = codes.stream().map(Function::of).collect(Collectors.toSet());
        String subject = claims.getClaimAsString("sub");
        String name = Optional.ofNullable(claims.getClaimAsString(NAME)).orElse(subject);
        return new Viewer(municipality, subject, name, functions);
    }

    static void write(Viewer viewer, BiConsumer<String, Object> claim) {
        viewer.municipality().ifPresent(code -> claim.accept(TENANT, code.value()));
        claim.accept(
                FUNCTIONS,
                viewer.functions().stream().map(Function::code).sorted().toList());
        claim.accept(NAME, viewer.name());
    }

    /** The roles that screens and calls ask for, as the viewer's rights give them. */
    static Set<GrantedAuthority> roles(Viewer viewer) {
        Set<GrantedAuthority> roles = new HashSet<>();
        if (viewer.municipality().isPresent()) {
            roles.add(new SimpleGrantedAuthority("ROLE_" + Roles.VIEWER));
        }
        grant(roles, viewer, Right.MANAGE_DATA, Roles.DATA_STEWARD);
        grant(roles, viewer, Right.MANAGE_USERS, Roles.ADMINISTRATOR);
        grant(roles, viewer, Right.PRIVACY, Roles.PRIVACY);
        grant(roles, viewer, Right.OPERATE, Roles.OPERATOR);
        return roles;
    }

    private static void grant(Set<GrantedAuthority> roles, Viewer viewer, Right right, String role) {
        if (viewer.may(right)) {
            roles.add(new SimpleGrantedAuthority("ROLE_" + role));
        }
    }
}
