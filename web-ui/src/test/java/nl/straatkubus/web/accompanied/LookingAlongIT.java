package nl.straatkubus.web.accompanied;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Functions;
import nl.straatkubus.platform.access.Reach;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.access.Viewers;
import nl.straatkubus.platform.accompanied.Ending;
import nl.straatkubus.platform.accompanied.Viewing;
import nl.straatkubus.platform.accompanied.Viewings;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.field.Audience;
import nl.straatkubus.platform.field.FieldNote;
import nl.straatkubus.platform.field.FieldNotes;
import nl.straatkubus.platform.field.NoteDraft;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.web.Sketch;
import nl.straatkubus.web.WebTest;
import nl.straatkubus.web.map.MapScene;
import nl.straatkubus.web.rights.Guests;
import nl.straatkubus.web.rights.ScreenCaller;
import nl.straatkubus.web.rights.ShownScreens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What reaches the device of a guest, as far as the server can tell. */
@WebTest
class LookingAlongIT {
    private static final String HOST = "anna@dordrecht.test";
    private static final String SECRET = "huurachterstand";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A picture, that there is none for guests, or that it is over. */
    private static final Pattern SHOWN = Pattern.compile("Titel |gasten toont|afgelopen");

    private static final Pattern FILE = Pattern.compile("VAADIN/dynamic/resource/[^\"\\\\ ]+");

    @Autowired
    private Sketch sketch;

    @Autowired
    private Viewings viewings;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Users users;

    @Autowired
    private Functions functions;

    @Autowired
    private AuditLog audit;

    @Autowired
    private FieldNotes notes;

    @Autowired
    private Clock clock;

    @Autowired
    private ShownScreens shown;

    @Value("${straatkubus.base-url}")
    private String base;

    private final Viewer administrator =
            new Viewer(Optional.of(Sketch.DORDRECHT), "ad@dordrecht.test", "Ad", Set.of(Function.ADMINISTRATOR));
    private Guests guests;
    private Viewing viewing;
    private ScreenCaller guest;
    private String welcome;
    private final StringBuilder heard = new StringBuilder();

    @BeforeEach
    void somebodyLooksAlong() {
        sketch.draw();
        there(() -> users.enrol("ad@dordrecht.test", "Ad", Set.of(Function.ADMINISTRATOR), Sketch.PASSWORD));
        guests = new Guests(viewings, shown, base);
        begin();
    }

    private void begin() {
        viewing =
                guests.open(viewers.person(Optional.of(Sketch.DORDRECHT), HOST).orElseThrow());
        guest = guests.join(viewing, "Jan");
        welcome = guest.again().body();
    }

    @AfterEach
    void asItWas() {
        viewings.end(viewing, Ending.STOPPED);
        there(() -> functions.remove(Function.GUEST.code(), administrator));
    }

    @Test
    void a_guest_gets_the_colours_of_the_hosts_map_and_no_figure() {
        String told = shows("i=" + SECRET);
        assertThat(told).contains("Titel " + SECRET).contains("aria-label");

        ByteBuffer seen = paint(told).orElseThrow();
        ScreenCaller host = new ScreenCaller(base).signIn("gm0505", HOST, Sketch.PASSWORD);
        ByteBuffer own = unpacked(host.bytes("/map/paint?i=" + SECRET)).orElseThrow();
        int nodes = own.getInt(4);
        assertThat(seen.getInt(4)).isEqualTo(nodes);
        assertThat(Arrays.copyOfRange(seen.array(), 8, 8 + nodes))
                .isEqualTo(Arrays.copyOfRange(own.array(), 8, 8 + nodes));
        assertThat(figures(own, nodes)).isPositive();
        assertThat(figures(seen, nodes)).isZero();
    }

    @Test
    void its_files_are_for_this_guest_alone_and_for_as_long_as_it_lasts() {
        List<String> files = files(welcome + shows("i=" + SECRET));
        assertThat(files).as("shapes and colours").hasSize(2);
        ScreenCaller stranger = new ScreenCaller(base);
        stranger.get("/login");
        for (String file : files) {
            assertThat(guest.get("/" + file).statusCode()).as(file).isEqualTo(200);
            assertThat(guest.get("/" + file).headers().firstValue("Cache-Control"))
                    .contains("no-store");
            assertThat(stranger.get("/" + file).statusCode())
                    .as("of a stranger")
                    .isNotEqualTo(200);
        }
        viewings.end(viewing, Ending.STOPPED);
        for (String file : files) {
            assertThat(guest.get("/" + file).statusCode()).as("after the end").isNotEqualTo(200);
        }
    }

    @Test
    void what_the_municipality_excludes_is_not_sent_either() {
        there(() -> functions.put(
                Function.GUEST.with(Function.GUEST.sight().with(new IndicatorCode(SECRET), Reach.NOTHING)),
                administrator));
        String told = shows("i=" + SECRET + "&a=3311AA");
        assertThat(told).doesNotContain("Titel " + SECRET).contains("niet aan gasten toont");
        assertThat(paint(told)).isEmpty();

        // A window that already tells it is not told again: another guest's is.
        begin();
        String combined = shows("i=overlast," + SECRET + "&m=score");
        assertThat(combined).doesNotContain("Titel " + SECRET).doesNotContain("Titel overlast");
        assertThat(shows("i=overlast")).contains("Titel overlast");
    }

    @Test
    void the_panel_tells_what_the_host_sees_and_nothing_to_open() {
        String told = shows("i=overlast&a=3311AA");
        assertThat(told).contains("3311 AA").contains("Titel overlast");
        assertThat(told).as("other figures of the area").doesNotContain("Titel inwoners");
        assertThat(told).doesNotContain("Titel " + SECRET);
    }

    @Test
    void a_note_is_shown_when_its_author_marked_it_for_guests_and_without_its_author() {
        FieldNote marked = note("Verlichting kapot bij de doorgang.", true);
        FieldNote kept = note("Vaak onrust op de stoep.", false);
        try {
            String told = shows("i=overlast&a=3311AA");
            assertThat(told).contains("Verlichting kapot bij de doorgang.").doesNotContain("Vaak onrust op de stoep.");
            assertThat(told).as("who wrote it").doesNotContain("Door Anna");
            there(() -> assertThat(audit.find(AuditLog.Search.ALL, 0, 10)).anySatisfy(entry -> {
                assertThat(entry.actor()).isEqualTo("gast Jan");
                assertThat(entry.action()).isEqualTo("viewed-notes");
            }));
        } finally {
            notes.remove(host(), marked.id());
            notes.remove(host(), kept.id());
        }
    }

    private FieldNote note(String text, boolean forGuests) {
        return notes.keep(
                host(),
                new NoteDraft(
                        UUID.randomUUID(),
                        new AreaCode("3311AA"),
                        Theme.SAFETY_COHESION,
                        text,
                        LocalDate.now(clock),
                        Audience.colleagues(),
                        forGuests,
                        false,
                        false,
                        Optional.empty()));
    }

    private Viewer host() {
        return viewers.person(Optional.of(Sketch.DORDRECHT), HOST).orElseThrow();
    }

    @Test
    void the_log_tells_what_the_guest_saw_and_why() {
        shows("i=" + SECRET);
        there(() -> assertThat(audit.find(AuditLog.Search.ALL, 0, 10)).anySatisfy(entry -> {
            assertThat(entry.actor()).isEqualTo("gast Jan");
            assertThat(entry.action()).isEqualTo("viewed");
            assertThat(entry.object()).isEqualTo(SECRET);
            assertThat(entry.purpose()).isEqualTo("Aanpak schulden · J. de Boer · De Kade · " + HOST);
        }));
    }

    @Test
    void who_is_put_out_sees_nothing_from_that_moment_on() {
        List<String> files = files(shows("i=" + SECRET));
        viewings.putOut(viewing, viewing.guests().getFirst());
        for (String file : files) {
            assertThat(guest.get("/" + file).statusCode()).isNotEqualTo(200);
        }
        assertThat(told("i=overlast")).doesNotContain("Titel overlast");
    }

    /** The host's screen shows this; what the guest's window is told of it. */
    private String shows(String address) {
        // A machine that stood still for twenty seconds has lost host and guest, as it should.
        if (viewing.guests().isEmpty()) {
            begin();
        }
        return told(address);
    }

    private String told(String address) {
        viewings.show(viewing, new MapScene(address, 1000, 800).write());
        heard.setLength(0);
        await().atMost(PATIENCE)
                .until(() -> SHOWN.matcher(heard.append(guest.again().body())).find());
        return heard.toString();
    }

    private static List<String> files(String told) {
        return FILE.matcher(told).results().map(MatchResult::group).distinct().toList();
    }

    private Optional<ByteBuffer> paint(String told) {
        List<ByteBuffer> paints = new ArrayList<>();
        files(told).forEach(file -> unpacked(guest.bytes("/" + file)).ifPresent(paints::add));
        return paints.stream().findFirst();
    }

    /** Empty for what is no paint. */
    private static Optional<ByteBuffer> unpacked(byte[] file) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(file))) {
            byte[] bytes = gzip.readAllBytes();
            return new String(bytes, 0, 4, StandardCharsets.US_ASCII).equals("SKP1")
                    ? Optional.of(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN))
                    : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int figures(ByteBuffer paint, int nodes) {
        int figures = 0;
        for (int at = paint.capacity() - nodes * Float.BYTES; at < paint.capacity(); at += Float.BYTES) {
            figures += Float.isNaN(paint.getFloat(at)) ? 0 : 1;
        }
        return figures;
    }

    private static void there(Runnable work) {
        DataScope.municipality(Sketch.DORDRECHT, DataScope.Duty.WEB).run(work);
    }
}
