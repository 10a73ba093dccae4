package nl.straatkubus.platform.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The functions of the scope: a municipality's, or the operator's in the platform's scope. */
public interface Functions {
    /** The default set as the municipality has it, then its own by title. */
    List<Function> all();

    /** {@link Function#GUEST} as the municipality has it; not among {@link #all}, because nobody can be given it. */
    Function guest();

    default Optional<Function> find(String code) {
        return all().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** The functions with these codes; a code that means nothing any more gives nothing. */
    default Set<Function> named(Collection<String> codes) {
        return all().stream().filter(one -> codes.contains(one.code())).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Adds a function or changes one. It holds at once for everybody who has it.
     *
     * @throws AccessDenied for one who does not manage users of this municipality
     * @throws LastAdministrator when nobody would be left who manages users
     */
    void put(Function function, Viewer by);

    /**
     * Removes a function of the municipality's own; one of the default set takes its first shape again.
     *
     * @throws AccessDenied for one who does not manage users of this municipality
     * @throws LastAdministrator when nobody would be left who manages users
     */
    void remove(String code, Viewer by);

    /** Whether people see the names of indicators that they may not see; nothing else of those ever shows. */
    boolean namesShown();

    /** @throws AccessDenied for one who does not manage users of this municipality */
    void showNames(boolean shown, Viewer by);
}
