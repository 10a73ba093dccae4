package nl.straatkubus.web.operator;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The year that Statistics Netherlands writes in the name of a file. */
final class FileYear {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19|20)\\d{2}(?!\\d)");

    private FileYear() {}

    static Optional<Integer> in(String fileName) {
        Matcher found = YEAR.matcher(fileName);
        return found.find() ? Optional.of(Integer.valueOf(found.group())) : Optional.empty();
    }
}
