package nl.straatkubus.web.signals;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Cubes;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.signals.Signal;
import nl.straatkubus.platform.signals.Signals;
import nl.straatkubus.web.security.CurrentViewer;
import nl.straatkubus.web.security.Roles;
import nl.straatkubus.web.shell.AppShell;
import nl.straatkubus.web.shell.MapScreen;
import nl.straatkubus.web.shell.Themes;

/** The areas that deserve attention first, ranked, each with its reason. The chosen theme is in the address. */
@Route(value = SignalsView.ROUTE, layout = AppShell.class)
@RolesAllowed(Roles.VIEWER)
@CssImport("./styles/signals.css")
public final class SignalsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    static final String ROUTE = "signalen";
    private static final long serialVersionUID = 1L;
    private static final String THEME = "t";

    private final transient Viewer viewer;
    private final transient Lattices lattices;
    private final transient Cubes cubes;
    private final transient Signals signals;
    private final transient AuditLog audit;
    private final transient SignalWords words = new SignalWords(getLocale());

    SignalsView(CurrentViewer current, Lattices lattices, Cubes cubes, Signals signals, AuditLog audit) {
        this.viewer = current.viewer();
        this.lattices = lattices;
        this.cubes = cubes;
        this.signals = signals;
        this.audit = audit;
        addClassName("sk-signals");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<Theme> theme = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(THEME)
                .flatMap(SignalsView::known);
        if (viewer.municipality().flatMap(lattices::active).isEmpty()) {
            add(head(), empty("signals.no-geography"));
            return;
        }
        Cube cube = cubes.open(viewer);
        List<Signal> all = signals.list(cube, Optional.empty());
        audit.record(viewer, "viewed-signals", "latest", "ok");
        add(head());
        if (all.isEmpty()) {
            add(empty("signals.none"), method());
            return;
        }
        List<Signal> shown = all.stream()
                .filter(signal -> theme.isEmpty() || theme.get() == signal.theme())
                .toList();
        add(filter(all, theme), shown.isEmpty() ? emptyTheme() : list(shown, all, cube), method());
    }

    @Override
    public String getPageTitle() {
        return words.text("signals.page");
    }

    private Div head() {
        Paragraph caution = new Paragraph(words.text("signals.caution"));
        caution.addClassName("sk-signals-caution");
        Div head = new Div(new H1(words.text("signals.heading")), caution);
        head.addClassName("sk-signals-head");
        return head;
    }

    private Select<Theme> filter(List<Signal> all, Optional<Theme> chosen) {
        Select<Theme> filter = new Select<>();
        filter.setAriaLabel(words.text("signals.filter"));
        filter.addClassName("sk-signals-filter");
        filter.setEmptySelectionAllowed(true);
        filter.setEmptySelectionCaption(words.text("signals.all-themes", Integer.toString(all.size())));
        filter.setItems(Arrays.stream(Theme.values())
                .filter(theme -> count(all, theme) > 0 || chosen.equals(Optional.of(theme)))
                .toList());
        filter.setItemLabelGenerator(theme -> theme == null
                ? words.text("signals.all-themes", Integer.toString(all.size()))
                : "%s (%d)".formatted(Themes.name(theme, getLocale()), count(all, theme)));
        chosen.ifPresent(filter::setValue);
        filter.addValueChangeListener(change -> UI.getCurrent().navigate(ROUTE, address(change.getValue())));
        return filter;
    }

    private static QueryParameters address(Theme theme) {
        return theme == null ? QueryParameters.empty() : QueryParameters.of(THEME, theme.code());
    }

    private OrderedList list(List<Signal> shown, List<Signal> all, Cube cube) {
        OrderedList list = new OrderedList();
        list.addClassName("sk-signals-list");
        shown.forEach(
                signal -> list.add(new SignalCard(signal, alsoAt(signal, all, cube.lattice()), cube.lattice(), words)));
        return list;
    }

    /** What else stands out in the same area, in a part of it or around it. */
    private static List<Signal> alsoAt(Signal signal, List<Signal> all, Lattice lattice) {
        return all.stream()
                .filter(other -> other.rank() != signal.rank()
                        && (contains(
                                        lattice,
                                        signal.place().heart(),
                                        other.place().heart())
                                || contains(
                                        lattice,
                                        other.place().heart(),
                                        signal.place().heart())))
                .toList();
    }

    private static boolean contains(Lattice lattice, Area outer, Area inner) {
        return lattice.ancestor(inner.node(), outer.level()) == outer.node();
    }

    private Div empty(String key) {
        Anchor toMap = new Anchor(MapScreen.ROUTE, words.text("signals.to-map"));
        toMap.addClassName("sk-signal-map");
        return empty(key, toMap);
    }

    private Div emptyTheme() {
        Anchor everything = new Anchor(ROUTE, words.text("signals.show-all"));
        everything.addClassName("sk-signal-map");
        return empty("signals.none-in-theme", everything);
    }

    private Div empty(String key, Component next) {
        Div empty = new Div(new Paragraph(words.text(key)), next);
        empty.addClassName("sk-signals-empty");
        return empty;
    }

    private Details method() {
        Details method = new Details(
                words.text("signals.method"),
                new Paragraph(words.text("signals.method.released")),
                new Paragraph(words.text("signals.method.compared")),
                new Paragraph(words.text("signals.method.chance")),
                new Paragraph(words.text("signals.method.legend")));
        method.addClassName("sk-signals-method");
        return method;
    }

    private static long count(List<Signal> signals, Theme theme) {
        return signals.stream().filter(signal -> signal.theme() == theme).count();
    }

    private static Optional<Theme> known(String code) {
        return Arrays.stream(Theme.values())
                .filter(theme -> theme.code().equals(code))
                .findFirst();
    }
}
