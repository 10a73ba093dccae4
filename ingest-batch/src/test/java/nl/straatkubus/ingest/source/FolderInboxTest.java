package nl.straatkubus.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A colleague drops files into a folder of the network. */
class FolderInboxTest {
    private static final DatasetCode DATASET = new DatasetCode("achterstand");
    private static final DataScope DORDRECHT =
            DataScope.municipality(new MunicipalityCode("GM0505"), DataScope.Duty.WORKER);

    @TempDir
    Path base;

    private FolderInbox inbox;
    private Path folder;

    @BeforeEach
    void folder() throws IOException {
        Clock clock = Clock.fixed(Instant.parse("2025-07-10T04:00:00Z"), ZoneOffset.UTC);
        inbox = new FolderInbox(base.toString(), 0, clock);
        folder = Files.createDirectories(base.resolve("gm0505/achterstand"));
    }

    private Fetched next(boolean take) {
        return DORDRECHT.get(() -> inbox.next(DATASET, "*.csv", take));
    }

    private void drop(String name, String day) throws IOException {
        Path file = Files.writeString(folder.resolve(name), name);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(day + "T00:00:00Z")));
    }

    @Test
    void oldestFileIsTakenOnceAndEndsUpWhereItsImportEnded() throws IOException {
        drop("mei.csv", "2025-05-01");
        drop("april.csv", "2025-04-01");

        Fetched.File first = (Fetched.File) next(true);

        assertThat(first.name()).isEqualTo("april.csv");
        assertThat(folder.resolve("april.csv")).doesNotExist();
        DORDRECHT.run(() -> inbox.settle(DATASET, "april.csv", true));
        assertThat(folder.resolve("done/20250710-060000-april.csv")).hasContent("april.csv");
        assertThat(((Fetched.File) next(true)).name()).isEqualTo("mei.csv");
        DORDRECHT.run(() -> inbox.settle(DATASET, "mei.csv", false));
        assertThat(folder.resolve("failed/20250710-060000-mei.csv")).exists();
        assertThat(next(true)).isEqualTo(new Fetched.Nothing());
    }

    @Test
    void fileThatAWorkerTookBeforeItWasKilledComesAgain() throws IOException {
        drop("mei.csv", "2025-05-01");
        next(true);

        assertThat(((Fetched.File) next(true)).name()).isEqualTo("mei.csv");
    }

    @Test
    void unfinishedNamesOtherKindsAndLinksStayWhereTheyAre() throws IOException {
        drop("mei.csv.part", "2025-05-01");
        drop(".mei.csv", "2025-05-01");
        drop("notitie.docx", "2025-05-01");
        Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("/etc/hostname"));

        assertThat(next(true)).isEqualTo(new Fetched.Nothing());
    }

    @Test
    void lookingTakesNothing() throws IOException {
        drop("mei.csv", "2025-05-01");

        assertThat(((Fetched.File) next(false)).name()).isEqualTo("mei.csv");
        assertThat(folder.resolve("mei.csv")).exists();
    }

    @Test
    void fileThatStillGrowsIsLeftUntilItRests() throws IOException, InterruptedException {
        FolderInbox patient = new FolderInbox(base.toString(), 1, Clock.systemUTC());
        drop("mei.csv", "2025-05-01");
        Thread writer = Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(300);
                Files.writeString(folder.resolve("mei.csv"), "there is more");
            } catch (IOException | InterruptedException failure) {
                throw new IllegalStateException(failure);
            }
        });

        assertThat(DORDRECHT.get(() -> patient.next(DATASET, "*.csv", true))).isEqualTo(new Fetched.Nothing());
        writer.join();
    }
}
