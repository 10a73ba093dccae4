package nl.straatkubus.admin.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.straatkubus.admin.AdminTest;
import nl.straatkubus.admin.billing.Invoices;
import nl.straatkubus.admin.customer.Customers;
import nl.straatkubus.admin.licence.Activity;
import nl.straatkubus.admin.licence.Licences;
import nl.straatkubus.admin.licence.Option;
import nl.straatkubus.admin.licence.Plan;
import nl.straatkubus.admin.licence.Prices;
import nl.straatkubus.admin.licence.Term;
import nl.straatkubus.admin.overview.Attention;
import nl.straatkubus.platform.MovableClock;
import nl.straatkubus.platform.access.AccessDenied;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Invitations;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.Municipality;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AdminTest
class OnboardingTest {
    private static final MunicipalityCode ALKMAAR = new MunicipalityCode("GM0361");
    private static final Viewer OPERATOR =
            new Viewer(Optional.empty(), "operator@almere.demo", "Joke Kramer", Set.of(Function.OPERATOR));

    @Autowired
    private Onboarding onboarding;

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private Users users;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Customers customers;

    @Autowired
    private Prices prices;

    @Autowired
    private Licences licences;

    @Autowired
    private RequestCheck check;

    @Autowired
    private Invoices invoices;

    @Autowired
    private Attention attention;

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void inJanuary() {
        clock.moveTo("2026-01-15");
    }

    @Test
    void afterOneRequestTheAdministratorOfAlkmaarCanSignIn() {
        Onboarded onboarded = onboarding.open(OPERATOR, alkmaar());

        assertThat(onboarded.municipality().state()).isEqualTo(Municipality.State.READY);
        assertThat(onboarded.took()).isLessThan(Duration.ofSeconds(10));
        assertThat(licences.allows(ALKMAAR, Activity.SIGN_IN)).isTrue();
        DataScope.municipality(ALKMAAR, DataScope.Duty.WEB).run(() -> {
            assertThat(database.sql("select current_schema()")
                            .query(String.class)
                            .single())
                    .isEqualTo("gm0361");
            String token = token(onboarded);
            assertThat(invitations.accept(token, "vijf fietsen op een zolder")).isPresent();
            assertThat(users.verify("Beheer@Alkmaar.example", "vijf fietsen op een zolder"))
                    .contains(new Users.Account(
                            "beheer@alkmaar.example",
                            "A. de Boer",
                            Set.of(Function.ADMINISTRATOR),
                            false,
                            Optional.empty()));
        });
        assertThat(DataScope.platform(DataScope.Duty.WEB).get(() -> audit.latest(5)))
                .anySatisfy(entry -> {
                    assertThat(entry.action()).isEqualTo("onboarded");
                    assertThat(entry.object()).isEqualTo("GM0361");
                    assertThat(entry.actor()).isEqualTo("operator@almere.demo");
                });

        assertFaults(alkmaar(), new Fault("code", Fault.Reason.CODE_KNOWN));
        DataScope.municipality(ALKMAAR, DataScope.Duty.WEB)
                .run(() -> assertThat(users.verify("beheer@alkmaar.example", "vijf fietsen op een zolder"))
                        .as("a repeated request changes nothing")
                        .isPresent());
    }

    @Test
    void whatAFailedTryLeftIsCompleted() {
        MunicipalityCode code = new MunicipalityCode("GM0373");
        municipalities.open(code, "Bergen");
        DataScope.municipality(code, DataScope.Duty.WEB)
                .run(() -> users.enrol(
                        "beheer@bergen.example", "B. Bos", Set.of(Function.ADMINISTRATOR), "lost on the way"));
        assertThat(licences.allows(code, Activity.SIGN_IN)).isFalse();

        Onboarded onboarded = onboarding.open(
                OPERATOR,
                new OnboardingRequest("gm0373", "Bergen", "2026-01-15", 0L, "B. Bos", "beheer@bergen.example"));

        DataScope.municipality(code, DataScope.Duty.WEB).run(() -> {
            assertThat(users.all()).hasSize(1);
            assertThat(invitations.accept(token(onboarded), "vijf fietsen op een zolder"))
                    .isPresent();
        });
        assertThat(licences.allows(code, Activity.SIGN_IN)).isTrue();
    }

    @Test
    void aTryThatBreaksOffHalfWayLetsNobodyInAndTheSameOrderCompletesIt() {
        MunicipalityCode code = new MunicipalityCode("GM0377");
        OnboardingRequest order = new OnboardingRequest(
                "GM0377", "Bloemendaal", "2026-01-15", 100_000L, "C. Duin", "c.duin@bloemendaal.example");
        AtomicBoolean dead = new AtomicBoolean(true);
        Onboarding breaking = new StepwiseOnboarding(
                check,
                municipalities,
                users,
                customers,
                licences,
                prices,
                List.of(new LineThatGoesDead(dead)),
                invitations,
                audit);

        assertThatThrownBy(() -> breaking.open(OPERATOR, order)).hasMessage("The line went dead");
        assertThat(licences.of(code)).isEmpty();
        assertThat(invoices.of(code)).isEmpty();
        DataScope.municipality(code, DataScope.Duty.WEB)
                .run(() -> assertThat(users.all()).isEmpty());
        assertThat(attention.today()).as("the operator hears of it").anySatisfy(item -> {
            assertThat(item.matter()).isEqualTo(Attention.Matter.UNFINISHED);
            assertThat(item.who()).contains("GM0377");
        });

        dead.set(false);
        Onboarded onboarded = breaking.open(OPERATOR, order);
        assertThat(onboarded.invitation()).isPresent();
        assertThat(licences.allows(code, Activity.SIGN_IN)).isTrue();
        assertThat(invoices.of(code)).hasSize(1);
    }

    /** A part of the first day that fails for as long as it is told to. */
    private record LineThatGoesDead(AtomicBoolean dead) implements Furnishing {
        @Override
        public List<Fault> check(OnboardingRequest request) {
            return List.of();
        }

        @Override
        public List<Fault> tryOut(OnboardingRequest request) {
            return List.of();
        }

        @Override
        public void furnish(MunicipalityCode code, OnboardingRequest request, Viewer operator) {
            if (dead.get()) {
                throw new IllegalStateException("The line went dead");
            }
        }
    }

    @Test
    void everyFaultIsNamedAtOnceAndNothingIsDone() {
        assertFaults(
                new OnboardingRequest("0361x", " ", "1 mei", -1L, null, "beheer@alkmaar"),
                new Fault("code", Fault.Reason.CODE_SHAPE),
                new Fault("name", Fault.Reason.NAME_EMPTY),
                new Fault("termStart", Fault.Reason.DATE_SHAPE),
                new Fault("yearlyPriceCents", Fault.Reason.PRICE_NEGATIVE),
                new Fault("adminName", Fault.Reason.ADMIN_NAME_EMPTY),
                new Fault("adminEmail", Fault.Reason.EMAIL_SHAPE));
        municipalities.open(new MunicipalityCode("GM0505"), "Dordrecht");
        assertFaults(
                new OnboardingRequest("GM0506", "dordrecht", "2062-01-01", null, "D. Dam", "d@dordrecht.example"),
                new Fault("name", Fault.Reason.NAME_KNOWN),
                new Fault("termStart", Fault.Reason.DATE_FAR),
                new Fault("yearlyPriceCents", Fault.Reason.PRICE_EMPTY));
        assertThat(municipalities.find(new MunicipalityCode("GM0506"))).isEmpty();
    }

    @Test
    void onlyAnOperatorOnboards() {
        Viewer steward =
                new Viewer(Optional.of(ALKMAAR), "databeheer@alkmaar.example", "C. Kok", Set.of(Function.DATA_STEWARD));
        assertThatThrownBy(() -> onboarding.open(steward, alkmaar())).isInstanceOf(AccessDenied.class);
    }

    private void assertFaults(OnboardingRequest request, Fault... faults) {
        assertThat(onboarding.check(request)).containsExactly(faults);
        assertThatThrownBy(() -> onboarding.open(OPERATOR, request))
                .isInstanceOfSatisfying(RequestFaulty.class, faulty -> assertThat(faulty.faults())
                        .isEqualTo(List.of(faults)));
    }

    @Test
    void oneRequestSettlesInvoicePlanAndOrder() {
        OnboardingRequest.Party party = new OnboardingRequest.Party(
                null,
                "36 01 23 45",
                "00000001001299992000",
                "NL001874487B01",
                "Stadhuis 1",
                "1811 AB",
                "Schagen",
                null,
                "I. Koop",
                "inkoop@schagen.example",
                "facturen@schagen.example",
                null);
        OnboardingRequest request = new OnboardingRequest(
                "GM0441",
                "Schagen",
                party,
                "2026-02-01",
                null,
                47_000,
                Set.of("training"),
                "PO-441",
                null,
                "S. Bos",
                "beheer@schagen.example",
                "nl");

        Onboarded onboarded = onboarding.open(OPERATOR, request);

        MunicipalityCode code = onboarded.municipality().code();
        assertThat(customers.find(code)).hasValueSatisfying(customer -> {
            assertThat(customer.name()).isEqualTo("Gemeente Schagen");
            assertThat(customer.kvk()).isEqualTo("36012345");
            assertThat(customer.invoiceEmail()).isEqualTo("facturen@schagen.example");
        });
        Term year = onboarded.licence().terms().getFirst();
        assertThat(year.plan()).contains(new Plan(47_000, Set.of(Option.TRAINING)));
        assertThat(year.price())
                .isEqualTo(prices.on(year.first()).of(year.plan().orElseThrow()));
        assertThat(year.orderNumber()).isEqualTo("PO-441");
    }

    @Test
    void whatIsWrongWithThePartyOrThePlanIsNamedByItsPart() {
        OnboardingRequest.Party party = new OnboardingRequest.Party(
                null, "12", null, "NL1", null, "1811", null, null, null, "inkoop@", null, null);
        assertFaults(
                new OnboardingRequest(
                        "GM0448",
                        "Texel",
                        party,
                        "2026-02-01",
                        null,
                        0,
                        Set.of("gold"),
                        null,
                        null,
                        "T. Duin",
                        "beheer@texel.example",
                        null),
                new Fault("inhabitants", Fault.Reason.INHABITANTS_SHAPE),
                new Fault("options", Fault.Reason.OPTION_UNKNOWN),
                new Fault("customer.kvk", Fault.Reason.KVK_SHAPE),
                new Fault("customer.vatNumber", Fault.Reason.VAT_SHAPE),
                new Fault("customer.postcode", Fault.Reason.POSTCODE_SHAPE),
                new Fault("customer.contactEmail", Fault.Reason.EMAIL_SHAPE));
    }

    private static String token(Onboarded onboarded) {
        String link = onboarded.invitation().orElseThrow().link();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static OnboardingRequest alkmaar() {
        return new OnboardingRequest(
                "GM0361", "Alkmaar", "2026-01-01", 3_300_000L, "A. de Boer", "beheer@alkmaar.example");
    }
}
