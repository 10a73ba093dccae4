package nl.straatkubus.web.signals;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.signals.KeptSignal;
import nl.straatkubus.platform.signals.KeptSignal.Work;

/**
 * The choices of the list, as its address holds them; what makes no sense in an address is left out.
 *
 * @param district its code
 * @param indicator its code
 * @param signal the one in view
 */
record SignalAddress(
        Optional<Theme> theme,
        Optional<String> district,
        Optional<String> indicator,
        Stage stage,
        Optional<Long> signal) {
    private static final String THEME = "t";
    private static final String DISTRICT = "w";
    private static final String INDICATOR = "i";
    private static final String STAGE = "f";
    private static final String SIGNAL = "s";

    /** Which part of the work is shown. */
    enum Stage {
        OPEN,
        NEW,
        INVESTIGATION,
        INTERVENTION,
        CLOSED;

        private boolean holds(Work state) {
            return this == OPEN ? state != Work.CLOSED : name().equals(state.name());
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static SignalAddress read(QueryParameters query) {
        return new SignalAddress(
                query.getSingleParameter(THEME).flatMap(code -> Arrays.stream(Theme.values())
                        .filter(theme -> theme.code().equals(code))
                        .findFirst()),
                query.getSingleParameter(DISTRICT),
                query.getSingleParameter(INDICATOR),
                query.getSingleParameter(STAGE)
                        .flatMap(code -> Arrays.stream(Stage.values())
                                .filter(stage -> stage.code().equals(code))
                                .findFirst())
                        .orElse(Stage.OPEN),
                query.getSingleParameter(SIGNAL)
                        .filter(id -> id.matches("\\d{1,18}"))
                        .map(Long::parseLong));
    }

    QueryParameters write() {
        Map<String, String> address = new LinkedHashMap<>();
        theme.ifPresent(one -> address.put(THEME, one.code()));
        district.ifPresent(one -> address.put(DISTRICT, one));
        indicator.ifPresent(one -> address.put(INDICATOR, one));
        if (stage != Stage.OPEN) {
            address.put(STAGE, stage.code());
        }
        signal.ifPresent(one -> address.put(SIGNAL, Long.toString(one)));
        return QueryParameters.simple(address);
    }

    boolean holds(KeptSignal kept, Lattice lattice) {
        return stage.holds(kept.state())
                && (theme.isEmpty() || theme.get() == kept.signal().theme())
                && (district.isEmpty() || district.get().equals(districtOf(kept, lattice)))
                && (indicator.isEmpty()
                        || kept.signal().figures().stream()
                                .anyMatch(one -> one.indicator().code().value().equals(indicator.get())));
    }

    static String districtOf(KeptSignal kept, Lattice lattice) {
        int district = lattice.ancestor(kept.signal().place().heart().node(), AreaLevel.DISTRICT);
        return lattice.area(district).code().value();
    }

    SignalAddress with(Optional<Theme> other) {
        return new SignalAddress(other, district, indicator, stage, Optional.empty());
    }

    SignalAddress in(Optional<String> other) {
        return new SignalAddress(theme, other, indicator, stage, Optional.empty());
    }

    SignalAddress about(Optional<String> other) {
        return new SignalAddress(theme, district, other, stage, Optional.empty());
    }

    SignalAddress at(Stage other) {
        return new SignalAddress(theme, district, indicator, other, Optional.empty());
    }

    SignalAddress at(long id) {
        return new SignalAddress(theme, district, indicator, stage, Optional.of(id));
    }
}
