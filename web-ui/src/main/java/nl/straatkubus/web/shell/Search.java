package nl.straatkubus.web.shell;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;

/**
 * Finds a street, postcode, neighbourhood or district of the municipality by any part of its name; an address with a house
 * number by the national service.
 */
public final class Search extends ComboBox<Area> {
    /** A street with a house number. */
    private static final Pattern ADDRESS = Pattern.compile("\\p{L}.{2,80}\\d.{0,10}");

    private static final int TOLD_MS = 6000;

    private final Lattice lattice;

    /** @param label what it says while it is empty, and to who hears it */
    public Search(Lattice lattice, String label, Consumer<AreaCode> chosen) {
        this.lattice = lattice;
        addClassName("sk-search");
        setPlaceholder(label);
        setAriaLabel(label);
        setPrefixComponent(Icon.SEARCH.draw());
        setItemLabelGenerator(Search::title);
        setRenderer(new ComponentRenderer<>(this::item));
        setItems(query -> {
            String wanted = plain(query.getFilter().orElse(""));
            return matches(wanted).skip(query.getOffset()).limit(query.getLimit());
        });
        addValueChangeListener(change -> {
            if (change.getValue() != null && change.isFromClient()) {
                chosen.accept(change.getValue().code());
                clear();
            }
        });
        setAllowCustomValue(true);
        addCustomValueSetListener(typed -> {
            String address = typed.getDetail().strip();
            if (ADDRESS.matcher(address).matches()) {
                lookUp(address, chosen);
            }
        });
    }

    private void lookUp(String address, Consumer<AreaCode> chosen) {
        String municipality = lattice.area(lattice.root()).name();
        new NationalAddresses(this, municipality)
                .find(
                        address,
                        postcode -> postcode.filter(code -> lattice.find(code).isPresent())
                                .ifPresentOrElse(
                                        code -> {
                                            chosen.accept(code);
                                            clear();
                                        },
                                        () -> tell("shell.search.none", address)),
                        () -> tell("shell.search.unreachable", address));
    }

    private void tell(String key, String address) {
        Notification.show(getTranslation(key, address), TOLD_MS, Notification.Position.TOP_CENTER);
    }

    private Stream<Area> matches(String wanted) {
        if (wanted.isEmpty()) {
            return lattice.areas().reversed().stream()
                    .filter(area -> area.level().compareTo(AreaLevel.NEIGHBOURHOOD) >= 0 && area.parent() >= 0);
        }
        return lattice.areas().stream()
                .filter(area -> !area.level().isBlock())
                .filter(area -> plain(area.code().value()).startsWith(wanted)
                        || plain(area.name()).contains(wanted))
                .sorted(Comparator.comparing(Area::level).reversed().thenComparing(Area::code));
    }

    private Div item(Area area) {
        Span name = new Span(title(area));
        name.addClassName("sk-strong");
        Span where = new Span(place(area));
        where.addClassNames("sk-muted", "sk-12");
        Div item = new Div(name, where);
        item.addClassName("sk-search-item");
        return item;
    }

    private static String title(Area area) {
        return area.code().isPostcode() ? area.code().spaced() + " " + area.name() : area.name();
    }

    private String place(Area area) {
        String kind = getTranslation("shell.level." + area.level().code());
        return area.parent() < 0 || lattice.area(area.parent()).parent() < 0
                ? kind
                : kind + " · " + neighbourhood(area);
    }

    private String neighbourhood(Area area) {
        Area at = area;
        do {
            at = lattice.area(at.parent());
        } while (at.name().isEmpty());
        return at.name();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[\\p{M}\\s]", "")
                .toLowerCase(Locale.ROOT);
    }
}
