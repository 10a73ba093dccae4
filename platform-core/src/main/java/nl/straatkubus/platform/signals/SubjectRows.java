package nl.straatkubus.platform.signals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.cube.Cube;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What signals are worked out of in a municipality, and what of it a viewer may see. */
@Component
final class SubjectRows {
    private static final String ALL = ":all";
    private static final String ORDINARY = ":ordinary";

    private final JdbcClient database;

    SubjectRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * What a viewer may see, whether it gives signals or not.
     *
     * @param themes how many, each once
     * @param full codes of the themes that are seen with all of their figures, without what tells them so
     */
    record Seen(int figures, int themes, Set<String> full) {
        /** Whether a theme of ordinary figures is told already, with all of its figures. */
        boolean tells(String subject) {
            return subject.endsWith(ORDINARY) && full.contains(without(subject));
        }
    }

    Seen seenBy(Cube cube) {
        Set<IndicatorCode> visible =
                cube.indicators().stream().map(Indicator::code).collect(Collectors.toSet());
        Map<String, Set<IndicatorCode>> all = new HashMap<>();
        database.sql("select subject, members from signal_run where current").query(row -> {
            all.put(row.getString(1), members(row));
        });
        all.values().removeIf(members -> !visible.containsAll(members));
        Set<String> themes = new HashSet<>();
        Set<String> full = new HashSet<>();
        all.keySet().stream().filter(Subject::isTheme).forEach(theme -> {
            themes.add(without(theme));
            if (theme.endsWith(ALL)) {
                full.add(without(theme));
            }
        });
        int figures = (int) all.keySet().stream()
                .filter(subject -> !Subject.isTheme(subject))
                .count();
        return new Seen(figures, themes.size(), full);
    }

    private static String without(String theme) {
        return theme.substring(0, theme.lastIndexOf(':'));
    }

    /** The indicators of a row of {@code signal_run}. */
    static Set<IndicatorCode> members(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("members").getArray())
                .map(IndicatorCode::new)
                .collect(Collectors.toSet());
    }
}
