package nl.straatkubus.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services of national statistics and geography that give their rows page by page. */
class PagedServicesTest {
    private static final FetchLimits LIMITS = new FetchLimits(1 << 20, Duration.ofSeconds(20), Duration.ofSeconds(10));

    @TempDir
    Path folder;

    private final WebServer server = new WebServer();

    @AfterEach
    void stop() {
        server.close();
    }

    private Path statLine(Source.StatLine.Version version, String filter) throws IOException {
        Path into = folder.resolve("tabel.csv");
        try (GuardedHttp http = server.client(LIMITS);
                Cutoff cutoff = new Cutoff(LIMITS)) {
            new StatLineTable(http)
                    .fetch(new Source.StatLine(version, server.at("/odata"), "47022NED", filter), into, cutoff);
        }
        return into;
    }

    private Path features(String address) throws IOException {
        Path into = folder.resolve("gebieden.geojson");
        try (GuardedHttp http = server.client(LIMITS);
                Cutoff cutoff = new Cutoff(LIMITS)) {
            new FeatureCollection(http).fetch(new Source.Features(server.at(address)), into, cutoff);
        }
        return into;
    }

    private static String query(HttpExchange exchange) {
        return exchange.getRequestURI().getQuery();
    }

    @Test
    void tableInVersionThreeIsReadOnUntilAPageIsEmpty() throws IOException {
        server.on(
                "/odata/47022NED/TypedDataSet",
                exchange -> WebServer.send(
                        exchange,
                        200,
                        switch (query(exchange)) {
                            case "$skip=0&$filter=Perioden eq '2024JJ00'" -> """
                {"odata.metadata":"x","value":[{"ID":0,"Wijken":"BU00340101","Perioden":"2024JJ00","Aantal_1":12},
                {"ID":1,"Wijken":"BU00340102","Perioden":"2024JJ00","Aantal_1":null}]}""";
                            case "$skip=2&$filter=Perioden eq '2024JJ00'" -> """
                {"value":[{"ID":2,"Wijken":"GM0034    ","Perioden":"2024JJ00","Aantal_1":20.50}]}""";
                            default -> "{\"value\":[]}";
                        }));

        assertThat(statLine(Source.StatLine.Version.V3, "Perioden eq '2024JJ00'"))
                .hasContent("""
                ID,Wijken,Perioden,Aantal_1
                0,BU00340101,2024JJ00,12
                1,BU00340102,2024JJ00,
                2,"GM0034    ",2024JJ00,20.50
                """.replace("\n", "\r\n"));
    }

    @Test
    void tableInVersionFourFollowsTheLinkToTheNextPage() throws IOException {
        server.on(
                "/odata/47022NED/Observations",
                exchange -> WebServer.send(
                        exchange,
                        200,
                        query(exchange).contains("$skip=0")
                                ? """
                        {"value":[{"Id":0,"Measure":"M1","Value":1.0}],
                         "@odata.nextLink":"%s"}""".formatted(server.at("/odata/47022NED/Observations?$skip=1"))
                                : """
                        {"value":[{"Id":1,"Measure":"M2","Value":2.5}]}"""));

        assertThat(statLine(Source.StatLine.Version.V4, ""))
                .content()
                .contains("0,M1,1.0")
                .contains("1,M2,2.5");
        assertThat(server.asked).hasSize(2);
    }

    @Test
    void filterOnACodeOfTheWrongWidthIsNoticed() {
        server.text("/odata/47022NED/TypedDataSet", "{\"value\":[]}")
                .text(
                        "/odata/47022NED/WijkenEnBuurten",
                        "{\"value\":[{\"Key\":\"NL00      \",\"Title\":\"Nederland\"}]}");

        FetchFailed failed = catchThrowableOfType(
                FetchFailed.class, () -> statLine(Source.StatLine.Version.V3, "WijkenEnBuurten eq 'GM0034'"));

        assertThat(failed.sentence().code()).isEqualTo("source.code-width");
        assertThat(failed.sentence().arguments()).containsExactly("WijkenEnBuurten", "GM0034", "6", "NL00      ", "10");
    }

    @Test
    void serverThatCannotSkipDoesNotKeepUsForEver() {
        server.text("/odata/47022NED/TypedDataSet", "{\"value\":[{\"ID\":0}]}");

        FetchFailed failed = catchThrowableOfType(FetchFailed.class, () -> statLine(Source.StatLine.Version.V3, ""));

        assertThat(failed.sentence().code()).isEqualTo("source.paging");
    }

    @Test
    void featuresOfAllPagesBecomeOneFile() throws IOException {
        server.on(
                "/collections/postcode6/items",
                exchange -> WebServer.send(exchange, 200, query(exchange).contains("cursor") ? """
                        {"type":"FeatureCollection","numberMatched":2,
                         "features":[{"type":"Feature","properties":{"pc":"3311AB"}}],"links":[{"rel":"self","href":"x"}]}""" : """
                        {"type":"FeatureCollection","links":[{"rel":"next","href":"items?cursor=2"}],"numberMatched":2,
                         "features":[{"type":"Feature","properties":{"pc":"3311AA"}}]}"""));

        assertThat(features("/collections/postcode6/items?jaarcode=2024")).hasContent("""
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"pc":"3311AA"}},\
                {"type":"Feature","properties":{"pc":"3311AB"}}]}""");
        assertThat(server.asked)
                .isEqualTo(List.of(
                        "/collections/postcode6/items?jaarcode=2024&f=json&limit=1000",
                        "/collections/postcode6/items?cursor=2"));
    }

    @Test
    void listThatMissesFeaturesIsNotTakenForAll() {
        server.text("/collections/a/items", "{\"features\":[{\"type\":\"Feature\"}],\"numberMatched\":3}");

        FetchFailed failed = catchThrowableOfType(FetchFailed.class, () -> features("/collections/a/items"));

        assertThat(failed.sentence().arguments()).endsWith("1", "3");
    }
}
