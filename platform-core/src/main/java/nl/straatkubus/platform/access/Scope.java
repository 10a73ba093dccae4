package nl.straatkubus.platform.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import nl.straatkubus.platform.catalogue.Coded;

/**
 * What a machine was given to do, and a token asks for. A scope narrows the machine's functions and gives nothing that
 * these do not have.
 */
public enum Scope implements Coded {
    /** Reads figures, as far down as the functions see them. */
    FIGURES("figures", Right.EXPORT),
    DATA("data", Right.MANAGE_DATA),
    /** Reading all of them, for whom guards privacy, included. */
    FIELD_NOTES("field-notes", Right.FIELD_NOTES, Right.PRIVACY),
    INTERVENTIONS("interventions", Right.INTERVENTIONS),
    OPERATE("operate", Right.OPERATE);

    private final String code;
    private final Set<Right> rights;

    Scope(String code, Right... rights) {
        this.code = code;
        this.rights = Set.of(rights);
    }

    @Override
    public String code() {
        return code;
    }

    /** The scopes with these codes; an unknown code gives nothing. */
    public static Set<Scope> named(Collection<String> codes) {
        return Arrays.stream(values()).filter(one -> codes.contains(one.code)).collect(Collectors.toUnmodifiableSet());
    }

    /** What a municipality may give; operating the platform is not its to give. */
    public static Set<Scope> ofAMunicipality() {
        return EnumSet.complementOf(EnumSet.of(OPERATE));
    }

    /** Whether this scope leaves something of a function, so that a machine with it can use the scope. */
    public boolean isOfUse(Function function) {
        Function left = narrowed(function, Set.of(this));
        return !left.rights().isEmpty() || !left.sight().equals(Sight.NOTHING);
    }

    /** What is left of a function. */
    static Function narrowed(Function function, Set<Scope> scopes) {
        Set<Right> left = function.rights().stream()
                .filter(right -> scopes.stream().anyMatch(scope -> scope.rights.contains(right)))
                .collect(Collectors.toUnmodifiableSet());
        return function.with(left).with(scopes.contains(FIGURES) ? function.sight() : Sight.NOTHING);
    }
}
