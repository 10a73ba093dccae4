package nl.straatkubus.web.rights;

import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import nl.straatkubus.admin.licence.Licence;
import nl.straatkubus.admin.licence.Licences;
import nl.straatkubus.admin.licence.Money;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Machines;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.access.Viewers;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.field.Audience;
import nl.straatkubus.platform.field.FieldNotes;
import nl.straatkubus.platform.field.NoteDraft;
import nl.straatkubus.platform.field.Photo;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.geography.SketchCity;
import nl.straatkubus.platform.interventions.Interventions;
import nl.straatkubus.platform.interventions.Plan;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.api.Program;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;

/**
 * Municipalities with somebody and some program of every function, to try every door with: one to break into, one that
 * tries, one whose licence is over and one whose licence was ended.
 */
@TestComponent
public final class GuardedTowns {
    public static final MunicipalityCode GUARDED = new MunicipalityCode("GM0977");
    public static final MunicipalityCode OTHER = new MunicipalityCode("GM0978");
    public static final MunicipalityCode LAPSED = new MunicipalityCode("GM0979");
    public static final MunicipalityCode ENDED = new MunicipalityCode("GM0976");
    static final String OPERATOR = "operator@straatkubus.local";
    public static final String PASSWORD = "een goed wachtwoord";
    static final String DATASET = "geheim";
    static final String DISTRICT = "WK097701";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SIDE = 5;
    private static final String DEFINITION = """
            {"code":"geheim","title":{"nl":"Geheim","en":"Secret"},"source":"Kredietbank",
             "terms":"internal-use","policy":"good-rows","rejectLimit":0.2,
             "layout":{"area":"postcode","period":"jaar"},
             "indicators":[{"code":"geheim","title":{"nl":"Geheim","en":"Secret"},"theme":"socio-economic",
              "kind":"count","numerator":"aantal","direction":"higher-is-worse","sensitivity":"special"}]}""";

    private final Municipalities municipalities;
    private final Licences licences;
    private final Lattices lattices;
    private final Machines machines;
    private final Users users;
    private final Viewers viewers;
    private final FieldNotes notes;
    private final Interventions interventions;
    private final Clock clock;
    private final String base;
    private long importId;
    private long release;
    private long note;
    private long intervention;

    GuardedTowns(
            Municipalities municipalities,
            Licences licences,
            Lattices lattices,
            Machines machines,
            Users users,
            Viewers viewers,
            FieldNotes notes,
            Interventions interventions,
            Clock clock,
            @Value("${straatkubus.base-url}") String base) {
        this.municipalities = municipalities;
        this.licences = licences;
        this.lattices = lattices;
        this.machines = machines;
        this.users = users;
        this.viewers = viewers;
        this.notes = notes;
        this.interventions = interventions;
        this.clock = clock;
        this.base = base;
    }

    /** Makes everything, once for all tests of the context. */
    public synchronized void settle() {
        // The one that a new installation begins with; other stories give it other passwords.
        DataScope.platform(Duty.WEB).run(() -> users.enrol(OPERATOR, "Operator", Set.of(Function.OPERATOR), PASSWORD));
        if (importId != 0) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        settle(GUARDED, today.minusDays(10));
        settle(OTHER, today.minusDays(10));
        settle(LAPSED, today.minusYears(2));
        Licence over = settle(ENDED, today.minusYears(2));
        licences.end(over.id());
        machines.enrol("deuren-operator", Optional.empty(), Set.of(Function.OPERATOR), PASSWORD);
        importId = filled();
        note = noted();
        intervention = planned();
    }

    private Licence settle(MunicipalityCode code, LocalDate start) {
        municipalities.open(code, "Deurstad " + code.value());
        Licence licence = licences.grant(code, start, Money.euros(1000));
        DataScope.shared(Duty.WORKER).run(() -> lattices.load(SketchCity.draft(code, 2, SIDE, true)));
        for (Function function : List.of(
                Function.AREA_MANAGER,
                Function.NEIGHBOURHOOD_PROFESSIONAL,
                Function.DATA_STEWARD,
                Function.PRIVACY_OFFICER,
                Function.ADMINISTRATOR)) {
            machines.enrol(machine(code, function), Optional.of(code), Set.of(function), PASSWORD);
            DataScope.municipality(code, Duty.WEB)
                    .run(() -> users.enrol(person(code, function), function.code(), Set.of(function), PASSWORD));
        }
        return licence;
    }

    /** Who manages the people of a town. */
    public Viewer administrator(MunicipalityCode code) {
        return viewer(code, Function.ADMINISTRATOR);
    }

    /** Somebody of a town, with the rights of this moment. */
    Viewer viewer(MunicipalityCode code, Function function) {
        return viewers.person(Optional.of(code), person(code, function)).orElseThrow();
    }

    public static String machine(MunicipalityCode code, Function function) {
        return code.schema() + "-" + function.code();
    }

    public static String person(MunicipalityCode code, Function function) {
        return function.code() + "@" + code.schema() + ".test";
    }

    /** A dataset with one import that became a release. */
    private long filled() {
        Program steward = new Program(base).as(machine(GUARDED, Function.DATA_STEWARD), PASSWORD);
        steward.post("/api/v1/datasets", DEFINITION);
        steward.put(
                "/api/v1/datasets/geheim/source",
                "{\"kind\":\"https\",\"settings\":{\"address\":\"https://gegevens.example/geheim.csv\"}}");
        String csv = lattice(GUARDED).areas().stream()
                .filter(area -> area.level() == AreaLevel.PC6 && area.households() > 0)
                .map(area -> area.code().value() + ";2024;40\n")
                .collect(Collectors.joining("", "postcode;jaar;aantal\n", ""));
        HttpResponse<String> started = steward.upload(
                "/api/v1/datasets/geheim/imports", "geheim.csv", csv.getBytes(StandardCharsets.US_ASCII));
        long id = Program.json(started).get("id").asLong();
        await().atMost(PATIENCE)
                .until(() -> steward.json("/api/v1/imports/" + id).get("state").asString(), "completed"::equals);
        release =
                steward.json("/api/v1/indicators/geheim/values").get("release").asLong();
        return id;
    }

    /** A note with a photo, of one area manager for the others. */
    private long noted() {
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpeg", photo);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        NoteDraft draft = new NoteDraft(
                UUID.randomUUID(),
                new AreaCode("3311AA"),
                Theme.ENVIRONMENT_NUISANCE,
                "Afval naast de containers.",
                LocalDate.now(clock),
                new Audience(Audience.Kind.FUNCTIONS, Set.of(Function.AREA_MANAGER.code())),
                true,
                true,
                false,
                Optional.of(Photo.cleaned(photo.toByteArray(), true)));
        return notes.keep(writer(), draft).id();
    }

    /** What an area manager plans, to move the special figure. */
    private long planned() {
        Plan plan = new Plan(
                "Vroeg erop af",
                "",
                List.of(new AreaCode("3311AA")),
                "Wijkteam",
                List.of(),
                LocalDate.now(clock),
                Optional.empty(),
                Optional.of(new Plan.Aim(new IndicatorCode(DATASET), Plan.Way.DOWN)),
                Plan.Cost.HOURS,
                Optional.empty());
        return interventions.plan(writer(), plan).id();
    }

    long intervention() {
        return intervention;
    }

    private static Viewer writer() {
        return new Viewer(
                Optional.of(GUARDED), person(GUARDED, Function.AREA_MANAGER), "Mila", Set.of(Function.AREA_MANAGER));
    }

    long note() {
        return note;
    }

    Lattice lattice(MunicipalityCode code) {
        return DataScope.shared(Duty.WEB).get(() -> lattices.active(code).orElseThrow());
    }

    String geometry(MunicipalityCode code) {
        long id = lattice(code).id();
        return DataScope.shared(Duty.WEB).get(() -> lattices.geometry(id)).name();
    }

    public long importId() {
        return importId;
    }

    long release() {
        return release;
    }
}
