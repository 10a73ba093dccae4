package nl.straatkubus.web.signals;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Cubes;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.signals.KeptSignal;
import nl.straatkubus.platform.signals.KeptSignals;
import nl.straatkubus.web.security.CurrentViewer;
import nl.straatkubus.web.security.Roles;
import nl.straatkubus.web.shell.AppShell;
import nl.straatkubus.web.shell.MapScreen;

/** The areas that deserve attention first, ranked, each with its reason and with what is done about it. */
@Route(value = SignalsView.ROUTE, layout = AppShell.class)
@RolesAllowed(Roles.VIEWER)
@CssImport("./styles/signals.css")
public final class SignalsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    static final String ROUTE = "signalen";
    private static final long serialVersionUID = 1L;

    private final transient Viewer viewer;
    private final transient Lattices lattices;
    private final transient Cubes cubes;
    private final transient KeptSignals signals;
    private final transient Users users;
    private final transient SignalMaps maps;
    private final transient AuditLog audit;
    private final transient SignalWords words = new SignalWords(getLocale());

    SignalsView(
            CurrentViewer current,
            Lattices lattices,
            Cubes cubes,
            KeptSignals signals,
            Users users,
            SignalMaps maps,
            AuditLog audit) {
        this.viewer = current.viewer();
        this.lattices = lattices;
        this.cubes = cubes;
        this.signals = signals;
        this.users = users;
        this.maps = maps;
        this.audit = audit;
        addClassName("sk-signals");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(SignalAddress.read(event.getLocation().getQueryParameters()));
        audit.saw(viewer, new AuditLog.Look("viewed-signals", "latest", "", "", ""));
    }

    private void show(SignalAddress address) {
        removeAll();
        if (viewer.municipality().flatMap(lattices::active).isEmpty()) {
            add(new Div(head(List.of()), empty("signals.no-geography")));
            return;
        }
        Cube cube = cubes.open(viewer);
        SignalDesk desk = new SignalDesk(viewer, cube, signals, users, new SignalAtlas(cube, maps));
        List<KeptSignal> all = desk.all();
        List<KeptSignal> shown =
                all.stream().filter(one -> address.holds(one, desk.lattice())).toList();
        Optional<KeptSignal> chosen = address.signal()
                .flatMap(id -> all.stream().filter(one -> one.id() == id).findFirst())
                .or(() -> shown.stream().findFirst());
        Div column = new Div(head(all));
        column.addClassName("sk-signals-column");
        if (all.isEmpty()) {
            column.add(empty("signals.none"));
        } else {
            column.add(
                    new SignalFilter(all, shown.size(), address, desk.lattice(), words),
                    shown.isEmpty() ? emptyFilter() : new SignalList(shown, chosen, address, desk, words));
        }
        Anchor method = new Anchor(MethodView.ROUTE, words.text("signals.method"));
        method.addClassName("sk-signals-method");
        column.add(method);
        add(column);
        chosen.ifPresent(one -> add(new SignalDetail(one, all, desk, words, () -> show(address.at(one.id())))));
        setClassName("sk-signals-chosen", address.signal().isPresent() && chosen.isPresent());
    }

    @Override
    public String getPageTitle() {
        return words.text("signals.page");
    }

    private Div head(List<KeptSignal> all) {
        Div line = new Div(new H1(words.text("signals.heading")));
        line.addClassName("sk-between");
        all.stream()
                .filter(KeptSignal::current)
                .map(one -> one.signal().period())
                .max(Comparator.naturalOrder())
                .ifPresent(last -> {
                    Div period = new Div(words.period(last));
                    period.addClassNames("sk-muted", "sk-13");
                    line.add(period);
                });
        Paragraph caution = new Paragraph(words.text("signals.caution"));
        caution.addClassNames("sk-muted", "sk-13");
        Div head = new Div(line, caution);
        head.addClassName("sk-signals-head");
        return head;
    }

    private Div empty(String key) {
        Anchor toMap = new Anchor(MapScreen.ROUTE, words.text("signals.to-map"));
        toMap.addClassName("sk-signal-link");
        return empty(key, toMap);
    }

    private Div emptyFilter() {
        Anchor everything = new Anchor(ROUTE, words.text("signals.show-all"));
        everything.addClassName("sk-signal-link");
        return empty("signals.none-in-filter", everything);
    }

    private Div empty(String key, Component next) {
        Div empty = new Div(new Paragraph(words.text(key)), next);
        empty.addClassName("sk-signals-empty");
        return empty;
    }

    /** Goes to other choices, with the address along. */
    static void go(SignalAddress address) {
        UI.getCurrent().navigate(ROUTE, address.write());
    }
}
