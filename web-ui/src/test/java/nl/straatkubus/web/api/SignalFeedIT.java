package nl.straatkubus.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Machines;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.signals.KeptSignal;
import nl.straatkubus.platform.signals.KeptSignals;
import nl.straatkubus.platform.signals.RisingTown;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.RisingTowns;
import nl.straatkubus.web.WebTest;
import nl.straatkubus.web.rights.ScreenCaller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A case system reads the feed: everything first, then what is newer, by the rights of its own account. */
@WebTest
class SignalFeedIT {
    private static final MunicipalityCode TOWN = new MunicipalityCode("GM1801");
    private static final String SECRET = "een goed wachtwoord";

    @Autowired
    private RisingTowns towns;

    @Autowired
    private Machines machines;

    @Autowired
    private KeptSignals signals;

    @Autowired
    private Users users;

    @Value("${straatkubus.base-url}")
    private String base;

    @Test
    void a_case_system_reads_on_where_it_came() {
        RisingTown rising = towns.settle(TOWN, "Volgstad");
        machines.enrol("volgstad-zaak", Optional.of(TOWN), Set.of(Function.AREA_MANAGER), SECRET);
        machines.enrol("volgstad-wijk", Optional.of(TOWN), Set.of(Function.NEIGHBOURHOOD_PROFESSIONAL), SECRET);
        rising.define("huurachterstand", Sensitivity.SPECIAL);
        rising.release("huurachterstand", 13);
        Program cases = new Program(base).as("volgstad-zaak", SECRET);

        JsonNode first = feed(cases, "");
        assertThat(first.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(ids(first)).isNotEmpty().doesNotHaveDuplicates();
        JsonNode item = first.get("items").get(0);
        assertThat(item.get("url").asString())
                .isEqualTo(base + "/signalen?s=" + item.get("id").asString());
        assertThat(item.get("title").asString()).isNotBlank();
        assertThat(item.get("tags").values().stream().map(JsonNode::asString))
                .contains("socio-economic", "new", "current");

        String mark = "?after=" + first.get("_after").asString();
        assertThat(ids(feed(cases, mark))).as("nothing new").isEmpty();

        long moved = Long.parseLong(ids(first).getFirst());
        Viewer mila = new Viewer(Optional.of(TOWN), "mila", "Mila", Set.of(Function.AREA_MANAGER));
        signals.move(
                mila,
                moved,
                KeptSignal.Work.INVESTIGATION,
                Optional.of("mila"),
                Optional.empty(),
                "Ik bel de corporatie");
        JsonNode next = feed(cases, mark);
        assertThat(ids(next))
                .as("what people moved on comes again under its id")
                .containsExactly(moved + "");
        assertThat(next.get("items").get(0).get("tags").values().stream().map(JsonNode::asString))
                .contains("investigation");

        DataScope.municipality(TOWN, DataScope.Duty.WEB)
                .run(() -> users.enrol("mila@volgstad.test", "Mila", Set.of(Function.AREA_MANAGER), SECRET));
        String screen = new ScreenCaller(base)
                .signIn(TOWN.schema(), "mila@volgstad.test", SECRET)
                .open("signalen")
                .body();
        assertThat(screen)
                .as("the same on the screen, with a map of where")
                .contains("signalen?s=" + moved, "var(--sk-theme-2-5)", "var(--sk-map-selected)");

        assertThat(ids(feed(new Program(base).as("volgstad-wijk", SECRET), "")))
                .as("of a figure that this account may not see")
                .isEmpty();
        assertThat(cases.get("/api/v1/signals/feed?after=gisteren").statusCode())
                .as("a mark that is none")
                .isEqualTo(400);
    }

    private static JsonNode feed(Program program, String query) {
        return JsonMapper.shared()
                .readTree(program.get("/api/v1/signals/feed" + query).body());
    }

    private static List<String> ids(JsonNode feed) {
        List<String> ids = new ArrayList<>();
        feed.get("items").forEach(item -> ids.add(item.get("id").asString()));
        return ids;
    }
}
