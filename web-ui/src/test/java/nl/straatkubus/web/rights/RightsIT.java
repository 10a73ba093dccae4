package nl.straatkubus.web.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.accompanied.Viewing;
import nl.straatkubus.platform.accompanied.Viewings;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.platform.tiles.CountryTiles;
import nl.straatkubus.web.WebTest;
import nl.straatkubus.web.api.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every route as every kind of caller, against the tables of {@code docs/access.md}; a route without a row fails. */
@WebTest
class RightsIT {
    private static final String SCREENS = "Screens";
    private static final String FILES = "Files of screens";
    private static final String CALLS = "Calls of programs";
    private static final String YES = "yes";
    private static final String NO = "no";
    private static final String HIDDEN = "hidden";
    private static final String SIGN_IN = "sign in";
    private static final String NOT_ASKED = "-";
    private static final Set<String> SESSION_PATHS = Set.of("/map/", "/error");
    private static final Map<String, String> BODIES = Map.of(
            "/api/v1/composite",
            "{\"mode\":\"score\",\"period\":\"2024\",\"parts\":[{\"indicator\":\"geheim\",\"weight\":100}]}",
            "/api/v1/areas/profile",
            "{\"areas\":[\"BU09770101\"]}",
            "/api/v1/datasets/geheim/tolerance",
            "{\"jump\":0.5,\"vanished\":0.5}",
            "/api/v1/retention",
            "{\"fileDays\":30,\"rowDays\":365}");
    private static final Map<String, Function> FUNCTIONS = Map.of(
            "area manager", Function.AREA_MANAGER,
            "professional", Function.NEIGHBOURHOOD_PROFESSIONAL,
            "data steward", Function.DATA_STEWARD,
            "privacy officer", Function.PRIVACY_OFFICER,
            "administrator", Function.ADMINISTRATOR);

    @Autowired
    private GuardedTowns towns;

    @Autowired
    private ShownScreens shown;

    @Autowired
    private Viewings viewings;

    @Autowired
    private CountryTiles tiles;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ServletContext servlets;

    @Value("${straatkubus.base-url}")
    private String base;

    @BeforeEach
    void townsWithEveryFunction() {
        towns.settle();
    }

    @Test
    void every_route_has_a_row_and_every_row_a_route() {
        Set<String> calls = new TreeSet<>();
        Set<String> files = new TreeSet<>();
        for (RequestMappingInfoHandlerMapping mapping : application
                .getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()) {
            mapping.getHandlerMethods().keySet().forEach(info -> routes(info)
                    .forEach(route -> (ofSession(route) ? files : calls).add(route)));
        }
        Set<String> screens = new TreeSet<>();
        ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)).getRegisteredRoutes().stream()
                .map(RouteData::getTemplate)
                .forEach(route -> screens.add("/" + route));

        assertThat(RightsTable.under(CALLS).routes()).containsExactlyInAnyOrderElementsOf(calls);
        assertThat(RightsTable.under(FILES).routes()).containsExactlyInAnyOrderElementsOf(files);
        assertThat(RightsTable.under(SCREENS).routes()).containsExactlyInAnyOrderElementsOf(screens);
    }

    private static Set<String> routes(RequestMappingInfo info) {
        Set<String> routes = new TreeSet<>();
        Set<String> methods = new TreeSet<>();
        info.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
        for (String path : info.getPatternValues()) {
            (methods.isEmpty() ? Set.of("ANY") : methods).forEach(method -> routes.add(method + " " + path));
        }
        return routes;
    }

    private static boolean ofSession(String route) {
        return SESSION_PATHS.stream().anyMatch(path(route)::startsWith);
    }

    /** A route without its method. */
    private static String path(String route) {
        return route.substring(route.indexOf(' ') + 1);
    }

    @Test
    void every_screen_opens_for_whom_the_table_says() {
        asked(SCREENS, this::person, this::screen);
    }

    /** Asks for every route of a table as every caller it names, and compares with what is allowed. */
    private static <C> void asked(
            String title, java.util.function.Function<String, C> callers, BiFunction<C, String, String> answer) {
        RightsTable table = RightsTable.under(title);
        Map<String, String> found = new TreeMap<>();
        Map<String, String> expected = new TreeMap<>();
        for (String name : table.callers()) {
            C caller = callers.apply(name);
            for (RightsTable.Row row : table.rows()) {
                String allowed = row.allowed().get(name);
                if (!allowed.equals(NOT_ASKED)) {
                    expected.put(name + " " + row.route(), allowed);
                    found.put(name + " " + row.route(), answer.apply(caller, row.route()));
                }
            }
        }

        List<String> differences = differences(found, expected);
        System.out.printf(
                "rights: %s: %d of route x caller asked, %d otherwise than the table%n",
                title, expected.size(), differences.size());
        assertThat(differences).isEmpty();
    }

    /** The first request of a stranger is answered by the way to sign in; who is signed in gets the page or another. */
    private String screen(ScreenCaller person, String route) {
        String path = filled(route.substring(1), towns.importId());
        HttpResponse<String> page = person.get("/" + path);
        if (page.statusCode() == 302) {
            return SIGN_IN;
        }
        shown.forget();
        HttpResponse<String> answer = person.open(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        boolean ours = shown.last().startsWith("nl.straatkubus.web.");
        return ours && !shown.last().startsWith("nl.straatkubus.web.fault.") ? YES : NO;
    }

    @Test
    void every_file_of_a_screen_comes_to_whom_the_table_says() {
        asked(
                FILES,
                this::person,
                (person, route) -> word(
                        route.startsWith("POST")
                                ? person.note("{}")
                                : person.get(filled(path(route), towns.importId()))));
    }

    private ScreenCaller person(String caller) {
        ScreenCaller person = new ScreenCaller(base);
        return switch (caller) {
            case "nobody" -> person;
            case "guest" -> guest();
            case "operator" -> person.signIn("platform", GuardedTowns.OPERATOR, GuardedTowns.PASSWORD);
            case "other municipality" -> signedIn(person, GuardedTowns.OTHER, Function.AREA_MANAGER);
            case "licence over" -> signedIn(person, GuardedTowns.LAPSED, Function.DATA_STEWARD);
            default -> signedIn(person, GuardedTowns.GUARDED, FUNCTIONS.get(caller));
        };
    }

    /** Somebody who looks along with an area manager right now. */
    private ScreenCaller guest() {
        Guests guests = new Guests(viewings, shown, base);
        Viewing viewing = guests.open(towns.viewer(GuardedTowns.GUARDED, Function.AREA_MANAGER));
        ScreenCaller guest = guests.join(viewing, "Gast");
        assertThat(viewing.guests()).hasSize(1);
        return guest;
    }

    private static ScreenCaller signedIn(ScreenCaller person, MunicipalityCode town, Function function) {
        return person.signIn(town.schema(), GuardedTowns.person(town, function), GuardedTowns.PASSWORD);
    }

    @Test
    void every_call_is_answered_to_whom_the_table_says() {
        asked(CALLS, this::program, (program, route) -> word(call(program, route)));
    }

    private Program program(String caller) {
        Optional<String> client =
                switch (caller) {
                    case "nobody" -> Optional.empty();
                    case "operator" -> Optional.of("deuren-operator");
                    case "other municipality" ->
                        Optional.of(GuardedTowns.machine(GuardedTowns.OTHER, Function.DATA_STEWARD));
                    case "licence over" ->
                        Optional.of(GuardedTowns.machine(GuardedTowns.LAPSED, Function.DATA_STEWARD));
                    case "licence ended" ->
                        Optional.of(GuardedTowns.machine(GuardedTowns.ENDED, Function.DATA_STEWARD));
                    default -> Optional.of(GuardedTowns.machine(GuardedTowns.GUARDED, FUNCTIONS.get(caller)));
                };
        Program program = new Program(base);
        return client.map(id -> program.as(id, GuardedTowns.PASSWORD)).orElse(program);
    }

    /** Each call carries a forged tenant in every place where a careless server would look for one. */
    private HttpResponse<String> call(Program program, String route) {
        String method = route.substring(0, route.indexOf(' '));
        String forged = "tenant=GM0977&municipality=GM0977&schema=gm0977";
        String path = filled(path(route), towns.importId());
        String address = path + (path.contains("?") ? "&" : "?") + forged;
        String[] headers = {"X-Tenant", "gm0977", "X-TenantID", "GM0977", "Cookie", "tenant=GM0977"};
        if (path.endsWith("/datasets/geheim/imports")) {
            return program.upload(address, "leeg.csv", new byte[0]);
        }
        return switch (method) {
            case "POST" -> program.post(address, BODIES.getOrDefault(path, "{}"), headers);
            case "PUT" -> program.put(address, BODIES.getOrDefault(path, "{}"));
            case "DELETE" -> program.delete(address);
            default -> program.get(address, headers);
        };
    }

    private String filled(String route, long importId) {
        if (route.startsWith("/map/country/")) {
            String version =
                    DataScope.shared(DataScope.Duty.WEB).get(tiles::inForce).version();
            return route.replace("{version}/{z}/{x}/{y}", version + "/7/65/42")
                    .replace("/paint", "/paint?i=geheim&p=2024");
        }
        Map<String, String> samples = new HashMap<>(Map.of(
                ":dataset",
                GuardedTowns.DATASET,
                ":id(\\d+)",
                Long.toString(importId),
                ":release?(\\d+)",
                Long.toString(towns.release()),
                "{file}",
                "straatkubus.csv?i=geheim",
                "{name}",
                geometry(),
                "/map/paint",
                "/map/paint?i=geheim",
                "/map/notes/place",
                "/map/notes/place?lon=4.6&lat=51.8",
                ":place/:token",
                "gm0977/niets",
                "/**",
                "/"));
        if (route.equals("/api/v1/areas")) {
            return route + "?level=neighbourhood";
        }
        if (route.contains("scan")) {
            return route.replace("{code}", GuardedTowns.DISTRICT);
        }
        samples.put(":code?", "AAAA-AAAA");
        boolean area = route.contains("/areas/");
        samples.put("{code}", area ? GuardedTowns.GUARDED.value() : GuardedTowns.DATASET);
        samples.put("{number}/changes", "1/changes?since=1");
        samples.put("{number}", "1");
        samples.put("releases/{id}", "releases/" + towns.release());
        samples.put("runs/{id}", "runs/1");
        samples.put("imports/{id}", "imports/" + importId);
        samples.put("licences/{id}", "licences/999999");
        samples.put("platform/invoices/{id}", "platform/invoices/999999");
        samples.put("offers/{id}", "offers/999999");
        samples.put("payments/{id}", "payments/999999");
        samples.put("interventions/{id}", "interventions/" + towns.intervention());
        samples.put("notes/{id}", "notes/" + towns.note());
        String path = route;
        for (String key : List.of(
                "{number}/changes",
                "releases/{id}",
                "runs/{id}",
                "imports/{id}",
                "licences/{id}",
                "platform/invoices/{id}",
                "offers/{id}",
                "payments/{id}",
                "interventions/{id}",
                "notes/{id}",
                "/map/paint",
                "/**")) {
            path = path.replace(key, samples.remove(key));
        }
        for (Map.Entry<String, String> sample : samples.entrySet()) {
            path = path.replace(sample.getKey(), sample.getValue());
        }
        return path;
    }

    private String geometry() {
        return towns.geometry(GuardedTowns.GUARDED);
    }

    private static List<String> differences(Map<String, String> found, Map<String, String> expected) {
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        return expected.keySet().stream()
                .filter(asked -> !found.get(asked).equals(expected.get(asked)))
                .map(asked -> asked + ": " + found.get(asked) + " instead of " + expected.get(asked))
                .toList();
    }

    private static String word(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 302, 401 -> SIGN_IN;
            case 403 -> NO;
            case 404 -> HIDDEN;
            default -> answer.statusCode() < 500 ? YES : "fails";
        };
    }
}
