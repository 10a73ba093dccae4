package nl.straatkubus.admin.farewell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.straatkubus.admin.AdminTest;
import nl.straatkubus.admin.farewell.FarewellRefused.Reason;
import nl.straatkubus.admin.licence.Licence;
import nl.straatkubus.admin.licence.Licences;
import nl.straatkubus.admin.licence.Money;
import nl.straatkubus.platform.MovableClock;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.Environments;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** A municipality takes everything along and leaves nothing. */
@AdminTest
class FarewellsTest {
    private static final MunicipalityCode CODE = new MunicipalityCode("GM7501");

    @Autowired
    private Farewells farewells;

    @Autowired
    private Licences licences;

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private Users users;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Environments environments;

    @Autowired
    private TakeAlong takeAlong;

    @Autowired
    private ErasurePaper paper;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private MovableClock clock;

    @Test
    void whoLeavesTakesEverythingAlongAndNothingStays() throws Exception {
        Licence licence = settled();
        Map<String, byte[]> files = unzipped();

        assertThat(files).containsKeys("tabellen/app_user.csv", "tabellen/audit_entry.csv", "manifest.json");
        assertThat(text(files, "tabellen/app_user.csv"))
                .contains("beheer@vaarwel.example")
                .doesNotContain("password_hash");
        assertThat(files).doesNotContainKeys("tabellen/databasechangelog.csv", "tabellen/rounding_secret.csv");
        assertThat(text(files, "tabellen/sign_in_provider.csv")).startsWith("id,issuer,client_id,claim,");
        assertThat(text(files, "tabellen/invitation.csv")).doesNotContain("token_hash");
        assertThat(text(files, "manifest.json"))
                .as("what a column holds is told with it")
                .contains("\"last_step\": \"the half minute of the last code");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (!file.getKey().equals("manifest.json")) {
                assertThat(text(files, "manifest.json"))
                        .contains("\"file\": \"" + file.getKey() + "\", \"bytes\": " + file.getValue().length
                                + ", \"sha256\": \"" + sha256(file.getValue()) + "\"");
            }
        }

        assertRefused(licence.id(), Reason.NOT_ENDED);
        clock.moveTo("2048-06-01");
        licences.end(licence.id());
        Farewells.Farewell farewell = farewells.erase(licence.id(), "Joke Kramer", false);

        assertThat(farewell.erasedAt()).isPresent();
        assertThat(municipalities.find(CODE)).isEmpty();
        assertThat(count("select count(*) from pg_namespace where nspname = 'gm7501'"))
                .isZero();
        assertThat(count("select count(*) from pg_roles where rolname like 'sk\\_gm7501\\_%'"))
                .isZero();
        assertThat(farewells.certificate(licence.id()))
                .hasValueSatisfying(paper -> assertThat(new String(paper, 0, 5, StandardCharsets.US_ASCII))
                        .isEqualTo("%PDF-"));
        assertThat(farewells.erased()).extracting(Farewells.Erased::name).contains("Vaarwel");
        assertThat(licences.all()).extracting(Licence::id).contains(licence.id());

        municipalities.open(CODE, "Vaarwel");
        assertThat(DataScope.municipality(CODE, DataScope.Duty.WEB).get(users::all))
                .as("who comes back begins anew")
                .isEmpty();
    }

    @Test
    void nothingIsErasedThatWasNotTakenAlongUnlessTheMunicipalityWaivesIt() {
        MunicipalityCode code = new MunicipalityCode("GM7502");
        long id = ended(code, "Ziedam");
        assertRefused(id, Reason.NOT_TAKEN);
        assertThat(municipalities.find(code)).isPresent();
        farewells.erase(id, "Joke Kramer", true);
        assertThat(municipalities.find(code)).isEmpty();
    }

    @Test
    void anErasureThatBreaksOffIsCompletedWithItsCertificate() {
        MunicipalityCode code = new MunicipalityCode("GM7503");
        long id = ended(code, "Halfweg");
        Farewells dying = new Farewells(
                licences,
                municipalities,
                new PowerFails(environments),
                takeAlong,
                paper,
                database,
                transactions,
                clock);

        assertThatThrownBy(() -> dying.erase(id, "Joke Kramer", true)).hasMessage("The power fails");
        assertThat(municipalities.find(code)).isEmpty();
        farewells.completeErasures();
        assertThat(farewells.certificate(id)).as("may still be under way").isEmpty();

        clock.moveToInstant("2047-03-01T12:00:00Z");
        farewells.completeErasures();
        assertThat(farewells.certificate(id)).isPresent();
        assertThat(farewells.erased()).extracting(Farewells.Erased::name).contains("Halfweg");
    }

    /** Everything is gone, and then the process is. */
    private record PowerFails(Environments environments) implements Environments {
        @Override
        public List<Taken> take(MunicipalityCode code, Files files) throws IOException {
            return environments.take(code, files);
        }

        @Override
        public Erased erase(MunicipalityCode code) {
            environments.erase(code);
            throw new IllegalStateException("The power fails");
        }
    }

    private Licence settled() {
        clock.moveTo("2047-01-01");
        municipalities.open(CODE, "Vaarwel");
        DataScope.municipality(CODE, DataScope.Duty.WEB)
                .run(() ->
                        users.enrol("beheer@vaarwel.example", "V. Aarwel", Set.of(Function.ADMINISTRATOR), "a secret"));
        Licence licence = licences.grant(CODE, LocalDate.of(2047, 1, 1), Money.euros(1_000));
        clock.moveTo("2048-02-15");
        return licence;
    }

    /** @return of a licence whose year is over */
    private long ended(MunicipalityCode code, String name) {
        clock.moveTo("2046-01-01");
        municipalities.open(code, name);
        long id = licences.grant(code, LocalDate.of(2046, 1, 1), Money.ZERO).id();
        clock.moveTo("2047-03-01");
        licences.end(id);
        return id;
    }

    private Map<String, byte[]> unzipped() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        farewells.take(CODE, "beheer@vaarwel.example", zip);
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private long count(String sql) {
        return DataScope.platform(DataScope.Duty.WEB)
                .get(() -> database.sql(sql).query(Long.class).single());
    }

    private void assertRefused(long licence, Reason reason) {
        assertThatThrownBy(() -> farewells.erase(licence, "Joke Kramer", false))
                .isInstanceOfSatisfying(FarewellRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
