package nl.straatkubus.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.ingest.alarm.Alarm;
import nl.straatkubus.ingest.job.ImportRun;
import nl.straatkubus.ingest.schedule.SourceQueue.Moment;
import nl.straatkubus.ingest.source.InvalidSource;
import nl.straatkubus.ingest.source.Source;
import nl.straatkubus.ingest.source.WebServer;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Viewer;
import org.junit.jupiter.api.Test;

/** What is fetched from a source, once and by nobody else. */
class SourceStoryTest extends ScheduledData {
    @Test
    void folderGivesItsFilesOneByOneAndKeepsThemApart() throws IOException {
        Path folder = Files.createDirectories(INBOX.resolve("gm0505").resolve(dataset.value()));
        Files.writeString(folder.resolve("januari.csv"), file(8));
        Files.writeString(folder.resolve("kapot.csv"), "postcode;periode;achterstand;huishoudens\nniets;2024;x;4\n");
        source(new Source.Folder("*.csv"));
        schedule(daily());
        come(Moment.Purpose.FETCH, Instant.now());

        await(() -> runs().size() >= 2
                && runs().stream().allMatch(run -> run.state().isFinal()));

        assertThat(names(folder.resolve("done"))).singleElement().asString().endsWith("-januari.csv");
        assertThat(names(folder.resolve("failed"))).singleElement().asString().endsWith("-kapot.csv");
        assertThat(names(folder.resolve("busy"))).isEmpty();
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void runOfAKilledWorkerFindsTheImportThatItHandedInBefore() throws IOException {
        delivers(file(8));
        source(web());
        long broken = WORKER.get(
                () -> database.sql("""
                        insert into source_run
                            (dataset, cause, state, attempt, requested_by, requested_at, started_at)
                        values (?, 'hand', 'running', 1, '', now() - interval '1 minute', now() - interval '1 minute')
                        returning id
                        """).param(dataset.value()).query(Long.class).single());
        Viewer itself =
                new Viewer(Optional.of(DORDRECHT), "https 127.0.0.1" + path, path, Set.of(Function.DATA_STEWARD));
        ImportRun handedIn = WEB.call(() -> imports.submit(
                dataset, dataset + ".csv", new ByteArrayInputStream(file(8).getBytes(StandardCharsets.UTF_8)), itself));

        assertThat(WORKER.get(() -> work.work(broken))).isPresent();

        assertThat(runs().getFirst().importId()).contains(handedIn.id());
        assertThat(PARTNER.asked).doesNotContain(path);
    }

    @Test
    void testTellsWhatIsThereAndImportsNothing() {
        delivers(file(8));
        source(web());
        WEB.run(() -> schedules.test(dataset, STEWARD));

        SourceRun seen = ended();

        assertThat(seen.outcome().orElseThrow().code()).isEqualTo("source.test-good");
        assertThat(seen.columns()).containsExactly("postcode", "periode", "achterstand", "huishoudens");
        assertThat(seen.bytes()).isEqualTo(file(8).length());
        assertThat(WEB.get(() -> imports.latest(dataset, 5))).isEmpty();
    }

    @Test
    void secretIsSentToItsServerOnlyAndLiesSealedInTheDatabase() {
        PARTNER.on(
                path,
                exchange -> WebServer.send(
                        exchange,
                        "Bearer geheim".equals(exchange.getRequestHeaders().getFirst("Authorization")) ? 200 : 401,
                        file(8)));
        WEB.run(() -> sources.put(dataset, web(), Optional.of("geheim"), STEWARD));
        WEB.run(() -> sources.put(dataset, web(), Optional.empty(), STEWARD));
        WEB.run(() -> schedules.test(dataset, STEWARD));

        assertThat(ended().outcome().orElseThrow().code()).isEqualTo("source.test-good");
        assertThatThrownBy(() -> WEB.run(() -> database.sql("select sealed from source_secret")
                        .query(byte[].class)
                        .list()))
                .hasStackTraceContaining("permission denied");
        assertThat(WEB.get(() -> database.sql("select settings::text from dataset_source where dataset = ?")
                        .param(dataset.value())
                        .query(String.class)
                        .single()))
                .doesNotContain("geheim");

        Source elsewhere = new Source.Https(URI.create("https://ergens-anders.example/x.csv"), Optional.empty());
        WEB.run(() -> sources.put(dataset, elsewhere, Optional.empty(), STEWARD));
        assertThat(WEB.get(() -> sources.hasSecret(dataset)))
                .as("another server never gets the secret of this one")
                .isFalse();
        Source named = new Source.Https(PARTNER.at(path), Optional.of("jan"));
        assertThatThrownBy(() -> WEB.run(() -> sources.put(dataset, named, Optional.empty(), STEWARD)))
                .isInstanceOf(InvalidSource.class);
    }

    @Test
    void fileThatCameBeforeIsNothingNew() {
        delivers(file(8));
        source(web());
        schedule(expectedAtNine());
        WEB.run(() -> schedules.fetchNow(dataset, STEWARD));
        assertThat(imported().alreadyLoaded()).isFalse();
        WEB.run(() -> schedules.fetchNow(dataset, STEWARD));
        assertThat(imported().alreadyLoaded()).isTrue();

        come(Moment.Purpose.EXPECT, Instant.now());
        assertThat(alarming()).as("arrived since the moment before").isEmpty();
        come(Moment.Purpose.EXPECT, Instant.now().plus(Duration.ofDays(2)));
        assertThat(alarming()).containsExactly(Alarm.Kind.DID_NOT_ARRIVE);
    }
}
