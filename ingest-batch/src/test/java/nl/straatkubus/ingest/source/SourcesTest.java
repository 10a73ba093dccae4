package nl.straatkubus.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.straatkubus.ingest.IngestTest;
import nl.straatkubus.ingest.SmallTown;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.wording.FieldFault;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a steward fills in about a source, on an installation without a key for secrets. */
@IngestTest
class SourcesTest {
    private static final MunicipalityCode DORDRECHT = new MunicipalityCode("GM0505");
    private static final Viewer STEWARD = SmallTown.steward(DORDRECHT);

    @Autowired
    Sources sources;

    @Autowired
    Municipalities municipalities;

    @Test
    void secretIsRefusedWithTheReasonWhereNothingCanSealIt() {
        municipalities.open(DORDRECHT, "Dordrecht");
        Source source = SourceReading.read(
                Source.Kind.SFTP, Map.of("host", "sftp.dekade.nl", "user", "almere", "path", "/uit/a.csv"));

        InvalidSource refused =
                catchThrowableOfType(InvalidSource.class, () -> DataScope.municipality(DORDRECHT, DataScope.Duty.WEB)
                        .run(() -> sources.put(new DatasetCode("a"), source, Optional.of("geheim"), STEWARD)));

        assertThat(refused.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("secret");
            assertThat(fault.reason().code()).isEqualTo("source.no-key");
        });
    }

    @Test
    void everyFaultInTheSettingsIsNamedAtOnce() {
        InvalidSource faulty = catchThrowableOfType(
                InvalidSource.class,
                () -> SourceReading.read(
                        Source.Kind.SFTP,
                        Map.of("host", "sftp.dekade.nl", "port", "70000", "path", "/a", "fingerprint", "md5:11")));

        assertThat(faulty.faults())
                .extracting(FieldFault::field)
                .containsExactlyInAnyOrder("port", "user", "fingerprint");
    }

    @Test
    void addressesThatAreNoneOrHoldAPasswordAreRefused() {
        for (String address :
                List.of("ftp://a.nl/x", "https:///x", "file:///etc/passwd", "https://jan:geheim@a.nl/x", "a b")) {
            assertThat(catchThrowableOfType(
                            InvalidSource.class,
                            () -> SourceReading.read(Source.Kind.HTTPS, Map.of("address", address))))
                    .as(address)
                    .isNotNull();
        }
    }

    @Test
    void settingsReadBackAreTheSameSource() {
        for (Source source : List.of(
                new Source.Folder("*.csv"),
                new Source.Sftp("h", 22, "u", "/p", Optional.empty()),
                SourceReading.read(
                        Source.Kind.STATLINE,
                        Map.of(
                                "version",
                                "v4",
                                "service",
                                "https://datasets.cbs.nl/odata/v1/CBS",
                                "table",
                                "47022NED")))) {
            assertThat(SourceReading.read(source.kind(), source.settings())).isEqualTo(source);
        }
    }
}
