package nl.straatkubus.web.signals;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.signals.KeptSignal;
import nl.straatkubus.web.shell.Themes;
import nl.straatkubus.web.signals.SignalAddress.Stage;

/** Chooses which signals are shown: by theme, district, figure, and how far people are with them. */
final class SignalFilter extends Div {
    private static final long serialVersionUID = 1L;

    SignalFilter(List<KeptSignal> all, int shown, SignalAddress address, Lattice lattice, SignalWords words) {
        addClassName("sk-signals-filter");
        Map<String, String> districts = new TreeMap<>();
        Map<String, String> figures = new TreeMap<>();
        for (KeptSignal kept : all) {
            String district = SignalAddress.districtOf(kept, lattice);
            districts.put(
                    district, lattice.find(new AreaCode(district)).orElseThrow().name());
            kept.signal()
                    .figures()
                    .forEach(figure -> figures.put(
                            figure.indicator().code().value(),
                            figure.indicator().title().in(getLocale())));
        }
        add(
                choice(
                        words.text("signals.filter.theme"),
                        words.text("signals.all-themes"),
                        all.stream()
                                .map(one -> one.signal().theme())
                                .distinct()
                                .sorted()
                                .toList(),
                        theme -> Themes.name(theme, getLocale()),
                        address.theme(),
                        (Optional<Theme> theme) -> SignalsView.go(address.with(theme))),
                choice(
                        words.text("signals.filter.district"),
                        words.text("signals.all-districts"),
                        List.copyOf(districts.keySet()),
                        districts::get,
                        address.district(),
                        district -> SignalsView.go(address.in(district))),
                choice(
                        words.text("signals.filter.figure"),
                        words.text("signals.all-figures"),
                        List.copyOf(figures.keySet()),
                        figures::get,
                        address.indicator(),
                        figure -> SignalsView.go(address.about(figure))),
                stage(shown, address, words));
    }

    private static <T> Select<T> choice(
            String label,
            String everything,
            List<T> items,
            Function<T, String> name,
            Optional<T> chosen,
            Consumer<Optional<T>> then) {
        Select<T> choice = new Select<>();
        choice.setAriaLabel(label);
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(everything);
        choice.setItems(items);
        choice.setItemLabelGenerator(item -> item == null ? everything : name.apply(item));
        choice.setPlaceholder(everything);
        chosen.filter(items::contains).ifPresent(choice::setValue);
        choice.addValueChangeListener(change -> then.accept(Optional.ofNullable(change.getValue())));
        return choice;
    }

    private static Select<Stage> stage(int shown, SignalAddress address, SignalWords words) {
        Select<Stage> choice = new Select<>();
        choice.setAriaLabel(words.text("signals.filter.stage"));
        choice.setItems(Stage.values());
        choice.setItemLabelGenerator(stage -> stage == address.stage()
                ? words.text("signals.stage." + stage.code()) + " (" + shown + ")"
                : words.text("signals.stage." + stage.code()));
        choice.setValue(address.stage());
        choice.addValueChangeListener(change -> SignalsView.go(address.at(change.getValue())));
        return choice;
    }
}
