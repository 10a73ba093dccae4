package nl.straatkubus.web.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Machines;
import nl.straatkubus.platform.access.Scope;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.api.Program;
import nl.straatkubus.web.provider.Provider;
import nl.straatkubus.web.provider.ProviderUnavailable;
import nl.straatkubus.web.provider.ProviderUnavailable.Step;
import nl.straatkubus.web.rights.GuardedTowns;
import nl.straatkubus.web.rights.ScreenCaller;
import nl.straatkubus.web.rights.ShownScreens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/** Two municipalities, each with a realm of its own at a real Keycloak. */
class KeycloakIT extends WithProviders {
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final String PAINT = "/map/paint?i=geheim";
    private static final String INDICATORS = "/api/v1/indicators";
    private static final String SECRET_FIGURE = "/api/v1/indicators/geheim/values";
    private static final String CONNECT = "/api/v1/platform/municipalities";
    private static final MunicipalityCode CONNECTED = new MunicipalityCode("GM0968");
    private static KeycloakServer keycloak;

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private ShownScreens shown;

    @Autowired
    private Users users;

    @Autowired
    private Machines machines;

    @Autowired
    private AuditLog audit;

    @Value("${straatkubus.base-url}")
    private String base;

    @BeforeAll
    static void twoRealms(@Value("${straatkubus.base-url}") String base) {
        keycloak = KeycloakServer.start(
                PORT,
                base,
                Map.of(
                        "gm0977", List.of("mila gebiedsregie", "sven wijkteam", "gast wijkteam", "uit wijkteam"),
                        "gm0978", List.of("nora gebiedsregie"),
                        "gm0968", List.of("ada wijkteam", "bram wijkteam")));
    }

    @BeforeEach
    void eachMunicipalityHasItsOwnProvider() {
        towns.settle();
        register(GuardedTowns.GUARDED, keycloak.issuer("gm0977"), false);
        register(GuardedTowns.OTHER, keycloak.issuer("gm0978"), false);
    }

    @Test
    void who_signs_in_first_gets_an_account_with_the_functions_of_the_claims() {
        long started = System.nanoTime();
        ScreenCaller mila = signedIn("gm0977", "mila");
        System.out.printf("sign-in round trip with Keycloak: %d ms%n", (System.nanoTime() - started) / 1_000_000);
        ScreenCaller sven = signedIn("gm0977", "sven");
        ScreenCaller nora = signedIn("gm0978", "nora");

        assertThat(mila.get(PAINT).statusCode()).isEqualTo(200);
        assertThat(sven.get(PAINT).statusCode())
                .as("a neighbourhood professional")
                .isEqualTo(404);
        assertThat(nora.get(PAINT).statusCode()).as("of another municipality").isEqualTo(404);
        assertThat(account(GuardedTowns.GUARDED, "sven")).hasValueSatisfying(account -> {
            assertThat(account.functions()).containsExactly(Function.NEIGHBOURHOOD_PROFESSIONAL);
            assertThat(account.lastSeen()).isPresent();
        });
        assertThat(account(GuardedTowns.OTHER, "sven")).isEmpty();
    }

    @Test
    void an_answer_for_one_municipality_opens_no_other() {
        ScreenCaller thief = new ScreenCaller(base);
        thief.get("/oauth2/authorization/gm0978");
        String answer = answer(thief, "gm0977", "mila");

        HttpResponse<String> tried = thief.follow(path(answer.replace("/code/gm0977", "/code/gm0978")));

        assertThat(tried.uri().toString()).matches(".*/login\\?(again|error)");
        assertThat(thief.get(PAINT).statusCode()).isEqualTo(302);
    }

    @Test
    void an_answer_counts_once_and_in_the_browser_that_asked_only() {
        ScreenCaller mila = new ScreenCaller(base);
        String answer = answer(mila, "gm0977", "mila");
        ScreenCaller thief = new ScreenCaller(base);
        assertThat(thief.follow(path(answer)).uri().toString()).endsWith("/login?again");

        mila.follow(path(answer));
        assertThat(mila.get(PAINT).statusCode()).isEqualTo(200);
        assertThat(mila.follow(path(answer)).uri().toString()).endsWith("/login?again");
    }

    @Test
    void who_was_not_invited_stays_out_where_the_municipality_wants_that() {
        register(GuardedTowns.GUARDED, keycloak.issuer("gm0977"), true);

        ScreenCaller guest = new ScreenCaller(base);
        HttpResponse<String> refused = guest.follow(path(answer(guest, "gm0977", "gast")));

        assertThat(refused.uri().toString()).endsWith("/login?account");
        assertThat(account(GuardedTowns.GUARDED, "gast")).isEmpty();
    }

    @Test
    void who_is_blocked_here_stays_out_whatever_the_provider_says() {
        ScreenCaller uit = signedIn("gm0977", "uit");
        assertThat(uit.get("/kaart").statusCode()).isEqualTo(200);

        DataScope.municipality(GuardedTowns.GUARDED, Duty.WEB)
                .run(() -> users.block("uit@gm0977.example", true, administrator(GuardedTowns.GUARDED)));

        assertThat(uit.get("/kaart").statusCode()).isEqualTo(302);
        ScreenCaller again = new ScreenCaller(base);
        assertThat(again.follow(path(answer(again, "gm0977", "uit"))).uri().toString())
                .endsWith("/login?account");
    }

    @Test
    void a_token_that_a_provider_gives_to_a_program_that_nobody_registered_opens_nothing_here() {
        for (String realm : List.of("gm0977", "gm0978")) {
            String token = keycloak.tokenOfProgram(realm, KeycloakServer.CLIENT);
            assertThat(token.split("\\.")).as("a signed token").hasSize(3);
            assertThat(new Program(base).with(token).get(INDICATORS).statusCode())
                    .as(realm)
                    .isEqualTo(401);
        }
        Program own = new Program(base)
                .as(GuardedTowns.machine(GuardedTowns.GUARDED, Function.AREA_MANAGER), GuardedTowns.PASSWORD);
        assertThat(own.get("/api/v1/indicators").statusCode()).isEqualTo(200);
    }

    @Test
    void a_program_of_the_own_provider_sees_its_own_municipality_as_one_of_ours_does() {
        Machines.Machine link = registered(GuardedTowns.GUARDED, KeycloakServer.LINK);

        Program program = new Program(base).with(keycloak.tokenOfProgram("gm0977", KeycloakServer.LINK));

        assertThat(program.get(SECRET_FIGURE).statusCode()).isEqualTo(200);
        assertThat(program.get("/api/v1/datasets").statusCode())
                .as("a scope that it was not given")
                .isEqualTo(403);
        assertThat(machines.find(link.clientId()).orElseThrow().lastUsed())
                .as("last use")
                .isPresent();
        assertThat(DataScope.municipality(GuardedTowns.GUARDED, Duty.WEB).get(() -> audit.latest(20)))
                .as("refusals stand in the log under its name here")
                .anySatisfy(entry -> {
                    assertThat(entry.actor()).isEqualTo(link.clientId());
                    assertThat(entry.action()).isEqualTo("called");
                    assertThat(entry.result()).isEqualTo("refused");
                });

        assertThat(asked(keycloak.tokenOfProgram("gm0978", KeycloakServer.LINK)))
                .as("of the same name in the other realm, where nobody registered it")
                .isEqualTo(401);
        registered(GuardedTowns.OTHER, KeycloakServer.LINK);
        Program neighbour = new Program(base).with(keycloak.tokenOfProgram("gm0978", KeycloakServer.LINK));
        assertThat(neighbour.get(INDICATORS).statusCode()).isEqualTo(200);
        assertThat(neighbour.get(SECRET_FIGURE).statusCode())
                .as("sees its own municipality, which has no such figure")
                .isEqualTo(404);
    }

    @Test
    void a_person_of_the_realm_is_no_program_and_a_program_without_our_audience_neither() {
        registered(GuardedTowns.GUARDED, KeycloakServer.LINK);
        JsonNode mila = keycloak.tokensOfPerson("gm0977", KeycloakServer.LINK, "mila");

        assertThat(asked(mila.get("access_token").asString()))
                .as("a person's access token, also with our audience")
                .isEqualTo(401);
        assertThat(asked(mila.get("id_token").asString())).as("an ID token").isEqualTo(401);
        assertThat(asked(mila.get("refresh_token").asString()))
                .as("a refresh token")
                .isEqualTo(401);
        registered(GuardedTowns.GUARDED, KeycloakServer.CLIENT);
        assertThat(asked(keycloak.tokenOfProgram("gm0977", KeycloakServer.CLIENT)))
                .as("without our audience")
                .isEqualTo(401);
    }

    @Test
    void a_program_that_is_taken_away_is_out_at_once_and_so_are_all_when_the_provider_is_put_out_of_use() {
        Machines.Machine link = registered(GuardedTowns.GUARDED, KeycloakServer.LINK);
        String token = keycloak.tokenOfProgram("gm0977", KeycloakServer.LINK);
        assertThat(asked(token)).isEqualTo(200);

        put(keycloak.issuer("gm0977"), false);
        assertThat(asked(token)).as("not in use").isEqualTo(401);
        put(keycloak.issuer("gm0978"), true);
        assertThat(asked(token)).as("another provider").isEqualTo(401);
        put(keycloak.issuer("gm0977"), true);
        assertThat(asked(token)).isEqualTo(200);

        Viewer administrator = administrator();
        administrator.scope().run(() -> machines.remove(link.clientId(), administrator));
        assertThat(asked(token)).as("taken away").isEqualTo(401);
    }

    private int asked(String token) {
        return new Program(base).with(token).get(INDICATORS).statusCode();
    }

    /** Registers a program of a municipality's provider to read figures; anew when it was there. */
    private Machines.Machine registered(MunicipalityCode town, String client) {
        Viewer administrator = administrator(town);
        Machines.Order order = new Machines.Order(
                "Koppeling", Set.of(Function.DATA_STEWARD), Set.of(Scope.FIGURES), OptionalInt.empty());
        return administrator.scope().get(() -> {
            machines.atProvider(town, client).ifPresent(one -> machines.remove(one.clientId(), administrator));
            return machines.register(order, client, administrator).orElseThrow();
        });
    }

    private void put(String issuer, boolean active) {
        Provider of = provider(issuer, false);
        providers.register(
                GuardedTowns.GUARDED,
                new Provider(of.issuer(), of.clientId(), of.claim(), of.mapping(), false, active, 0),
                Optional.of(KeycloakServer.SECRET),
                administrator());
    }

    @Test
    void a_provider_that_gives_no_answer_leaves_a_clear_page_and_the_password() {
        register(GuardedTowns.GUARDED, "http://localhost:" + SILENT + "/realms/gm0977", false);

        HttpResponse<String> page = new ScreenCaller(base).follow("/oauth2/authorization/gm0977");
        assertThat(page.uri().toString()).endsWith("/login?silent=gm0977");
        ScreenCaller manager = new ScreenCaller(base)
                .signIn(
                        "gm0977-wachtwoord",
                        GuardedTowns.person(GuardedTowns.GUARDED, Function.AREA_MANAGER),
                        GuardedTowns.PASSWORD);
        assertThat(manager.get(PAINT).statusCode()).isEqualTo(200);
        assertThat(signedIn("gm0978", "nora").get("/kaart").statusCode())
                .as("the others go on")
                .isEqualTo(200);
    }

    /** From the operator's order to the first screen of the first administrator, without an account of the platform. */
    @Test
    void municipality_is_connected_with_its_own_provider_and_its_first_administrator_comes_in() {
        Program operator = new Program(base).as("deuren-operator", GuardedTowns.PASSWORD);
        HttpResponse<String> wrongSecret = operator.post(CONNECT, order("fout"));
        assertThat(wrongSecret.statusCode()).isEqualTo(400);
        assertThat(wrongSecret.body()).contains("signIn.clientSecret");
        assertThat(municipalities.find(CONNECTED))
                .as("tried before anything is made")
                .isEmpty();

        HttpResponse<String> connected = operator.post(CONNECT, order(KeycloakServer.SECRET));
        assertThat(connected.statusCode()).as(connected.body()).isEqualTo(201);

        ScreenCaller bram = new ScreenCaller(base);
        assertThat(bram.follow(path(answer(bram, "gm0968", "bram"))).uri().toString())
                .as("was not invited")
                .endsWith("/login?account");
        ScreenCaller ada = signedIn("gm0968", "ada");
        shown.forget();
        ada.open("toegang");
        assertThat(shown.last()).isEqualTo("nl.straatkubus.web.people.PeopleView");
        assertThat(account(CONNECTED, "ada"))
                .hasValueSatisfying(account -> assertThat(account.functions()).contains(Function.ADMINISTRATOR));
    }

    private static String order(String secret) {
        return """
                {"code":"GM0968","name":"Sleutelstad","termStart":"%s","yearlyPriceCents":100000,
                 "adminName":"Ada","adminEmail":"ada@gm0968.example",
                 "signIn":{"issuer":"%s","clientId":"%s","clientSecret":"%s","claim":"groups",
                  "mapping":{"wijkteam":["neighbourhood-professional"]},"invitedOnly":true}}""".formatted(LocalDate.now(), keycloak.issuer("gm0968"), KeycloakServer.CLIENT, secret);
    }

    @Test
    void the_test_button_says_at_which_step_it_fails() {
        String good = keycloak.issuer("gm0977");
        providers.test(GuardedTowns.GUARDED, provider(good, false), Optional.empty(), base, administrator());

        assertFails(good, "fout", Step.CLIENT);
        assertFails("http://localhost:" + PORT + "/realms/bestaat-niet", KeycloakServer.SECRET, Step.DISCOVERY);
        assertFails("http://127.0.0.1:" + PORT + "/realms/gm0977", KeycloakServer.SECRET, Step.ADDRESS);
        assertFails("https://169.254.169.254/latest", KeycloakServer.SECRET, Step.ADDRESS);
    }

    private void assertFails(String issuer, String secret, Step step) {
        assertThatExceptionOfType(ProviderUnavailable.class)
                .as(issuer)
                .isThrownBy(() -> providers.test(
                        GuardedTowns.GUARDED, provider(issuer, false), Optional.of(secret), base, administrator()))
                .satisfies(fails -> assertThat(fails.step()).isEqualTo(step));
    }

    private ScreenCaller signedIn(String place, String name) {
        ScreenCaller person = new ScreenCaller(base);
        HttpResponse<String> arrived = person.follow(path(answer(person, place, name)));
        assertThat(arrived.uri().toString()).as(name).doesNotContain("/login");
        return person;
    }

    /** Signs in at Keycloak and keeps the address that it sends the browser back to. */
    private String answer(ScreenCaller person, String place, String name) {
        String page = person.follow("/oauth2/authorization/" + place).body();
        Matcher form = FORM.matcher(page);
        assertThat(form.find()).as("a form of Keycloak in %s", page).isTrue();
        HttpResponse<String> answer = person.submit(
                form.group(1).replace("&amp;", "&"),
                "username=" + name + "&password=" + URLEncoder.encode(KeycloakServer.PASSWORD, StandardCharsets.UTF_8));
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }

    private String path(String address) {
        assertThat(address).startsWith(base);
        return address.substring(base.length());
    }

    private void register(MunicipalityCode town, String issuer, boolean invitedOnly) {
        providers.register(
                town, provider(issuer, invitedOnly), Optional.of(KeycloakServer.SECRET), administrator(town));
    }

    private static Provider provider(String issuer, boolean invitedOnly) {
        return new Provider(
                issuer,
                KeycloakServer.CLIENT,
                "groups",
                Map.of(
                        "gebiedsregie", Set.of("area-manager"),
                        "wijkteam", Set.of("neighbourhood-professional")),
                invitedOnly,
                true,
                0);
    }

    private Viewer administrator() {
        return administrator(GuardedTowns.GUARDED);
    }

    private Optional<Users.Account> account(MunicipalityCode town, String name) {
        return DataScope.municipality(town, Duty.WEB).get(() -> users.find(name + "@" + town.schema() + ".example"));
    }
}
