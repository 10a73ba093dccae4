package nl.straatkubus.admin.licence;

import java.util.Set;
import java.util.TreeSet;

/**
 * What sets the price of a year.
 *
 * @param inhabitants of the municipality, at least 1
 */
public record Plan(int inhabitants, Set<Option> options) {
    public Plan {
        if (inhabitants < 1) {
            throw new IllegalArgumentException("A municipality has inhabitants, not " + inhabitants);
        }
        options = java.util.Collections.unmodifiableSet(new TreeSet<>(options));
    }
}
