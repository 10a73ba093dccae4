package nl.straatkubus.platform.signals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Sensitivity;

/**
 * What is worked out by itself: one indicator, or the indicators of a theme that one group of viewers sees. A theme is
 * worked out twice, with all of its figures and with the ordinary ones only, so that what is told to people who may not
 * see the special ones never follows from them.
 *
 * @param code an indicator's code, or {@code theme:socio-economic:all}
 * @param members its indicators
 */
record Subject(String code, List<Indicator> members) {
    private static final String THEME = "theme:";

    static Subject of(Indicator indicator) {
        return new Subject(indicator.code().value(), List.of(indicator));
    }

    boolean isTheme() {
        return isTheme(code);
    }

    static boolean isTheme(String code) {
        return code.startsWith(THEME);
    }

    /** The themes of indicators that can be taken together: of one theme, up to one period. */
    static List<Subject> themes(List<Indicator> watched, Released released) {
        List<Subject> themes = new ArrayList<>();
        watched.stream()
                .collect(Collectors.groupingBy(
                        one -> THEME + one.theme().code() + ":"
                                + last(one, released).code(),
                        TreeMap::new,
                        Collectors.toList()))
                .forEach((code, members) -> {
                    List<Indicator> ordinary = members.stream()
                            .filter(one -> one.sensitivity() == Sensitivity.ORDINARY)
                            .toList();
                    String theme = code.substring(0, code.lastIndexOf(':'));
                    String grain =
                            last(members.getFirst(), released).grain().name().toLowerCase(Locale.ROOT);
                    if (ordinary.size() < members.size() && members.size() > 1) {
                        themes.add(new Subject(theme + ":" + grain + ":all", members));
                    }
                    if (ordinary.size() > 1) {
                        themes.add(new Subject(theme + ":" + grain + ":ordinary", ordinary));
                    }
                });
        return themes;
    }

    private static Period last(Indicator indicator, Released released) {
        return Discovery.periods(released.periods(indicator.code()), Optional.empty())
                .getLast();
    }

    /** The releases that its signals follow from: its own and those of the traits. */
    List<Long> releases(Released released) {
        return Stream.concat(
                        members.stream().map(one -> released.release(one.code())),
                        Traits.besides(released, members.getFirst()).releases().stream())
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }

    /** Everything that its signals follow from, as one text. */
    String basis(Released released) {
        return "method " + Discovery.METHOD + ", lattice " + released.lattice().id() + ", releases "
                + releases(released) + ", "
                + Stream.concat(members.stream(), Traits.besides(released, members.getFirst()).figures().stream())
                        .map(one -> one.code() + " " + one.kind().code() + " "
                                + one.direction().code() + " " + one.theme().code())
                        .collect(Collectors.joining(", "));
    }

    List<IndicatorCode> codes() {
        return members.stream().map(Indicator::code).toList();
    }
}
