package nl.straatkubus.ingest.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Turns what was measured into {@code signals-report.md} with its plots. */
final class Report {
    private final Measured measured;
    private final List<String> times;

    /** @param times lines of what, seconds, of which of the processor, seconds wanted, megabytes */
    Report(List<Row> rows, List<String> times) {
        this.measured = new Measured(List.copyOf(rows));
        this.times = times;
    }

    void write(Path docs) throws IOException {
        Path images = Files.createDirectories(docs.resolve("images"));
        Charts charts = new Charts(measured);
        Files.writeString(images.resolve("signals-recall.svg"), charts.found(1));
        Files.writeString(images.resolve("signals-recall-four.svg"), charts.found(Simulation.THEME));
        Files.writeString(images.resolve("signals-false.svg"), charts.falseDiscoveries(1));
        Files.writeString(images.resolve("signals-false-four.svg"), charts.falseDiscoveries(Simulation.THEME));
        Files.writeString(images.resolve("signals-best.svg"), charts.best());
        Tables tables = new Tables(measured);
        Files.writeString(
                docs.resolve("signals-report.md"),
                introduction()
                        + new Acceptance(measured).section()
                        + plots()
                        + tables.everything()
                        + tables.thresholds()
                        + tables.others()
                        + sizes());
    }

    private String introduction() {
        return """
                # Signals: how much they find and how often they are wrong

                Written by `./straatkubus bench signals`; do not edit. %d seeds a scenario, 4,000 postcodes, 20 quarters,
                ten places of 50 to 250 households where the rate of entry grows by the drift each quarter from the
                eleventh quarter on. What is counted is a state that households enter and leave: half of those counted are
                no longer a quarter later. Streets differ by five traits and by something of their own (spread 0.2 each in
                the logarithm). A list is made each quarter; a place in it is right when a fifth of its households live where
                something was put in, or it holds half of such a place. Lists hold rises and themes; levels are told apart.

                *Unprotected* is what nobody gets to see; *released* went through the protection of the product (safe cells,
                rounded counts, without the attack before a release): *ordinary* with T = 5, *special* with T = 10.

                """.formatted(measured.seeds());
    }

    private static String plots() {
        return """
                ## In pictures

                ![Found within ten quarters, one figure](images/signals-recall.svg)
                ![Found within ten quarters, four figures](images/signals-recall-four.svg)
                ![Released figures: found, and at most](images/signals-best.svg)
                ![False discovery rate, one figure](images/signals-false.svg)
                ![False discovery rate, four figures](images/signals-false-four.svg)

                """;
    }

    private String sizes() {
        StringBuilder text = new StringBuilder("## Sizes\n\n");
        if (times.isEmpty()) {
            return text.append("Not measured.\n").toString();
        }
        text.append("One thread. Megabytes: at most in use, the released figures themselves and garbage included.\n\n");
        text.append("| what | seconds | of the processor | at most | megabytes |\n|---|---|---|---|---|\n");
        times.forEach(line -> text.append("| ").append(line.replace(";", " | ")).append(" |\n"));
        return text.toString();
    }
}
