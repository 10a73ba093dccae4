package nl.straatkubus.web.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.contextmenu.MenuItemBase;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.VirtualChildrenList;
import com.vaadin.flow.server.VaadinSession;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.straatkubus.admin.licence.Activity;
import nl.straatkubus.admin.licence.Days;
import nl.straatkubus.admin.licence.Licence;
import nl.straatkubus.admin.licence.LicenceState;
import nl.straatkubus.admin.licence.Licences;
import nl.straatkubus.ingest.schedule.ImportGate;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.WebTest;
import nl.straatkubus.web.api.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * One municipality through all states of its licence: every screen of every function, every call and the schedules,
 * against {@link LicenceState#allows}, the one table of what each state allows.
 */
@WebTest
class LicenceStatesIT {
    private static final MunicipalityCode TOWN = GuardedTowns.GUARDED;
    private static final String LICENCE_SCREEN = "nl.straatkubus.web.licence.LicenceView";
    private static final String REFUSED = "The licence of this municipality does not allow this now.";
    /** Who looked at what is written down also where nothing may be changed. */
    private static final Set<String> LOG = Set.of("audit_entry", "audit_head");

    private static final Map<Function, String> FUNCTIONS = new LinkedHashMap<>();

    static {
        FUNCTIONS.put(Function.AREA_MANAGER, "area manager");
        FUNCTIONS.put(Function.NEIGHBOURHOOD_PROFESSIONAL, "professional");
        FUNCTIONS.put(Function.DATA_STEWARD, "data steward");
        FUNCTIONS.put(Function.PRIVACY_OFFICER, "privacy officer");
        FUNCTIONS.put(Function.ADMINISTRATOR, "administrator");
    }

    @Autowired
    private GuardedTowns towns;

    @Autowired
    private ShownScreens shown;

    @Autowired
    private Licences licences;

    @Autowired
    private ImportGate schedules;

    @Autowired
    private Clock clock;

    @Value("${straatkubus.base-url}")
    private String base;

    @Value("${straatkubus.database.url}")
    private String database;

    @Value("${straatkubus.database.user}")
    private String owner;

    private EverythingKept kept;

    @BeforeEach
    void aTownWithEverything() {
        towns.settle();
        kept = new EverythingKept(database, owner);
    }

    @AfterEach
    void runsAgain() {
        daysLeft(354);
    }

    /** Moves the year that was agreed, so that this many days are left of it. */
    private LicenceState daysLeft(int days) {
        LocalDate last = Days.today(clock).plusDays(days);
        Licence licence = licences.of(TOWN).orElseThrow();
        kept.change("update platform.licence_term set first_day = '%s', last_day = '%s' where licence_id = %d"
                .formatted(last.minusYears(1).plusDays(1), last, licence.id()));
        kept.change("update platform.licence set suspended_on = '%s', suspended_why = 'proef' where id = %d"
                .formatted(Days.today(clock), licence.id()));
        return licences.resume(licence.id()).state();
    }

    @Test
    void every_screen_call_and_schedule_keeps_to_what_the_state_allows() {
        Map<Function, ScreenCaller> people = new LinkedHashMap<>();
        FUNCTIONS.keySet().forEach(function -> people.put(function, signedIn(function)));
        Map<String, String> found = new TreeMap<>();
        Map<String, String> expected = new TreeMap<>();
        for (int days : List.of(354, 60, -10, -60)) {
            LicenceState state = daysLeft(days);
            walk(state, people, found, expected);
        }
        Licence suspended = licences.suspend(licences.of(TOWN).orElseThrow().id(), "De factuur staat open.");
        walk(suspended.state(), people, found, expected);

        assertThat(found).isEqualTo(expected);
        assertThat(found.keySet())
                .extracting(asked -> asked.substring(0, asked.indexOf(' ')))
                .contains("active", "expiring", "grace", "read-only", "suspended");
    }

    private void walk(
            LicenceState state,
            Map<Function, ScreenCaller> people,
            Map<String, String> found,
            Map<String, String> expected) {
        RightsTable screens = RightsTable.under("Screens");
        for (Map.Entry<Function, ScreenCaller> person : people.entrySet()) {
            for (RightsTable.Row row : screens.rows()) {
                String name = FUNCTIONS.get(person.getKey());
                boolean open =
                        row.allowed().get(name).equals("yes") && row.route().startsWith("/");
                if (!open || isOfNobody(row.route())) {
                    continue;
                }
                String asked = state.code() + " " + name + " " + row.route();
                shown.forget();
                person.getValue().open(filled(row.route()).substring(1));
                assertThat(shown.last())
                        .as(asked)
                        .startsWith("nl.straatkubus.web.")
                        .doesNotContain(".fault.");
                boolean licence = shown.last().equals(LICENCE_SCREEN);
                expected.put(asked, state.allows(Activity.VIEW) || isLicence(row.route()) ? "shown" : "why not");
                found.put(asked, licence && !isLicence(row.route()) ? "why not" : "shown");
            }
        }
        Program steward =
                new Program(base).as(GuardedTowns.machine(TOWN, Function.DATA_STEWARD), GuardedTowns.PASSWORD);
        for (String call : RightsTable.under("Calls of programs").routes()) {
            // What is the operator's is refused to a municipality whatever its licence.
            if (!call.contains("/api/v1/") || call.contains("openapi") || call.contains("/platform/")) {
                continue;
            }
            HttpResponse<String> answer = asked(steward, call);
            String asked = state.code() + " " + call;
            expected.put(asked, state.allows(activity(call)) ? "passes" : "refused");
            found.put(asked, answer.body().contains(REFUSED) ? "refused" : "passes");
        }
        expected.put(state.code() + " schedules", Boolean.toString(state.allows(Activity.IMPORT)));
        found.put(state.code() + " schedules", Boolean.toString(schedules.isOpen(TOWN)));
    }

    /** Screens without a municipality, and the first one, which leads on. */
    private static boolean isOfNobody(String route) {
        return Set.of("/", "/login", "/aanmelden", "/aanmelding").contains(route)
                || route.startsWith("/uitnodiging")
                || route.startsWith("/samen")
                || route.startsWith("/aanbod");
    }

    private static boolean isLicence(String route) {
        return route.equals("/licentie");
    }

    private String filled(String route) {
        return route.replace(":dataset", GuardedTowns.DATASET)
                .replace(":id(\\d+)", Long.toString(towns.importId()))
                .replace(":release?(\\d+)", Long.toString(towns.release()));
    }

    private static Activity activity(String call) {
        if (call.startsWith("GET") || call.endsWith("/composite") || call.endsWith("/areas/profile")) {
            return Activity.VIEW;
        }
        return call.contains("/datasets") || call.contains("/imports") ? Activity.IMPORT : Activity.EDIT;
    }

    private static HttpResponse<String> asked(Program program, String call) {
        String path = call.substring(call.indexOf(' ') + 1).replaceAll("\\{[^}]+}", "1");
        return switch (call.substring(0, call.indexOf(' '))) {
            case "POST" -> program.post(path, "{");
            case "PUT" -> program.put(path, "{");
            case "DELETE" -> program.delete(path);
            default -> program.get(path);
        };
    }

    /** Every control is used in every way that needs no filling in, also what a browser would not let press. */
    @Test
    void where_the_licence_allows_looking_only_nothing_that_anybody_presses_is_saved() {
        daysLeft(-60);
        List<String> saved = new ArrayList<>();
        int used = 0;
        for (Map.Entry<Function, String> function : FUNCTIONS.entrySet()) {
            Set<String> tried = new LinkedHashSet<>();
            for (RightsTable.Row row : RightsTable.under("Screens").rows()) {
                tried.removeIf(control -> !control.startsWith("MenuBar"));
                boolean open = row.allowed().get(function.getValue()).equals("yes");
                // The licence itself may be renewed, and its contacts kept, also when it is over.
                if (open && !isOfNobody(row.route()) && !isLicence(row.route())) {
                    int before = tried.size();
                    saved.addAll(new Presses(function.getKey(), filled(row.route()), tried).all());
                    used += tried.size() - before;
                }
            }
        }
        assertThat(saved).isEmpty();
        assertThat(used).as("controls").isGreaterThan(200);
    }

    /** So that an empty list above means something. */
    @Test
    void in_grace_the_same_press_is_saved() {
        daysLeft(-10);
        assertThat(new Presses(Function.AREA_MANAGER, "/kaart", new LinkedHashSet<>()).all())
                .anySatisfy(change -> assertThat(change).contains("favourite"));
    }

    /** Midnight comes while somebody has the map open. */
    @Test
    void window_from_before_the_end_of_grace_saves_nothing_after_it() {
        daysLeft(-30);
        Presses night = new Presses(Function.AREA_MANAGER, "/kaart", new LinkedHashSet<>());
        Control star = night.left().stream()
                .filter(control -> control.label().contains("favoriet"))
                .findFirst()
                .orElseThrow();
        Map<String, String> before = everything();
        assertThat(daysLeft(-31)).isInstanceOf(LicenceState.ReadOnly.class);
        before.putAll(kept.of("platform", table -> table.startsWith("licence")));

        star.use(night.person);

        assertThat(everything()).isEqualTo(before);
        assertThat(night.screen.getUI().map(UI::getSession))
                .as("the window is built anew")
                .isEmpty();
    }

    /** Somebody who tries every control of a screen, and of the dialogs behind them. */
    private final class Presses {
        private static final int MOST_OPENINGS = 60;

        private final Function function;
        private final String route;
        private final Set<String> tried;
        private ScreenCaller person;
        private Component screen;
        private int openings;

        /** @param tried what is on every screen alike and was tried there */
        Presses(Function function, String route, Set<String> tried) {
            this.function = function;
            this.route = route;
            this.tried = tried;
            this.person = signedIn(function);
            open();
        }

        private void open() {
            openings++;
            shown.forget();
            person.open(route.substring(1));
            screen = shown.screen();
            assertThat(shown.last()).as(route).startsWith("nl.straatkubus.web.");
            locked(window -> rows(window.getElement()));
            person.again();
        }

        /** What was saved, by whom and where. */
        List<String> all() {
            Map<String, String> before = everything();
            for (Optional<Control> next = untried(); next.isPresent(); next = untried()) {
                Control control = next.get();
                tried.add(control.label());
                HttpResponse<String> answer = control.use(person);
                assertThat(answer.statusCode())
                        .as(route + " " + control.label())
                        .isEqualTo(200);
                comeBack();
            }
            Map<String, String> changed = new TreeMap<>(everything());
            changed.entrySet().removeAll(before.entrySet());
            return changed.keySet().stream()
                    .map(table -> function.code() + " " + route + " saved " + table + " by one of " + tried)
                    .toList();
        }

        /** A control may lead elsewhere, or sign out. */
        private void comeBack() {
            if (screen.getUI().map(UI::getSession).isEmpty()) {
                person = signedIn(function);
                open();
            } else if (shown.screen() != screen) {
                open();
            }
        }

        /** The newest first: that of a dialog before what lies behind it. */
        private Optional<Control> untried() {
            List<Control> left = left();
            if (left.isEmpty()) {
                comeBack();
                left = left();
            }
            if (!left.isEmpty() && left.stream().allMatch(Control::inert) && openings < MOST_OPENINGS) {
                open();
                left = left();
            }
            return left.reversed().stream().filter(control -> !control.inert()).findFirst();
        }

        private List<Control> left() {
            List<Control> controls = new ArrayList<>();
            locked(window -> collect(window.getElement(), controls));
            controls.removeIf(control -> tried.contains(control.label()));
            return controls;
        }

        /** Does nothing in a window that was closed meanwhile. */
        private void locked(Consumer<UI> work) {
            Optional<UI> window = screen.getUI();
            Optional<VaadinSession> session = window.map(UI::getSession);
            session.ifPresent(open -> {
                open.lock();
                try {
                    if (window.get().getSession() != null) {
                        work.accept(window.get());
                    }
                } finally {
                    open.unlock();
                }
            });
        }
    }

    /** @param checkbox whether it is ticked rather than pressed */
    private record Control(int node, String label, boolean checkbox, boolean ticked, boolean inert) {
        HttpResponse<String> use(ScreenCaller person) {
            return checkbox ? person.set(node, "checked", Boolean.toString(!ticked)) : person.press(node);
        }
    }

    /** Tables ask for their rows, as a browser would. */
    private static void rows(Element element) {
        element.getComponent()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .ifPresent(table -> table.getDataCommunicator().setViewportRange(0, 20));
        element.getChildren().forEach(LicenceStatesIT::rows);
    }

    private static void collect(Element element, List<Control> controls) {
        element.getComponent().ifPresent(component -> {
            String label = component.getClass().getSimpleName() + " '" + element.getTextRecursively() + "' "
                    + Objects.toString(element.getAttribute("aria-label"), "");
            int node = element.getNode().getId();
            boolean inert = element.getNode().isInert();
            if (component instanceof Checkbox box) {
                controls.add(new Control(node, label + box.getLabel(), true, box.getValue(), inert));
            } else if (component instanceof Button
                    || component instanceof NativeButton
                    || component instanceof MenuItemBase<?, ?, ?>) {
                controls.add(new Control(node, label, false, false, inert));
            }
        });
        element.getChildren().forEach(child -> collect(child, controls));
        if (element.getNode().hasFeature(VirtualChildrenList.class)) {
            element.getNode()
                    .getFeatureIfInitialized(VirtualChildrenList.class)
                    .ifPresent(virtual -> virtual.forEachChild(child -> collect(Element.get(child), controls)));
        }
    }

    private Map<String, String> everything() {
        Map<String, String> all = kept.of(TOWN.schema(), table -> !LOG.contains(table));
        all.putAll(kept.of(
                "platform",
                table -> table.startsWith("licence") || table.startsWith("invoice") || table.equals("customer")));
        return all;
    }

    @Test
    void before_the_first_year_and_after_the_end_nobody_comes_in() {
        daysLeft(400);
        assertThat(licences.of(TOWN).orElseThrow().state()).isInstanceOf(LicenceState.Ordered.class);
        assertThatIllegalStateException().isThrownBy(() -> signedIn(Function.ADMINISTRATOR));
        // The municipality that left: see the column "licence ended" of docs/access.md, which RightsIT holds.
        assertThatIllegalStateException().isThrownBy(() -> new ScreenCaller(base)
                .signIn(
                        GuardedTowns.ENDED.schema(),
                        GuardedTowns.person(GuardedTowns.ENDED, Function.ADMINISTRATOR),
                        GuardedTowns.PASSWORD));
    }

    private ScreenCaller signedIn(Function function) {
        return new ScreenCaller(base).signIn(TOWN.schema(), GuardedTowns.person(TOWN, function), GuardedTowns.PASSWORD);
    }
}
