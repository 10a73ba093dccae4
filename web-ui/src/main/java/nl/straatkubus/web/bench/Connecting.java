package nl.straatkubus.web.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.admin.onboarding.Onboarding;
import nl.straatkubus.admin.onboarding.OnboardingRequest;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.job.ImportRun;
import nl.straatkubus.ingest.job.Imports;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.cube.Cubes;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.LatticeDraft;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.demo.Demo;

/** Connects the municipalities of a country, each from the request until shared figures stand on its map. */
final class Connecting {
    private static final DataScope SHARED = DataScope.shared(DataScope.Duty.WEB);
    private static final Viewer OPERATOR = new Viewer(Optional.empty(), "bench", "Bench", Set.of(Function.OPERATOR));
    private static final int LOOK_AGAIN_MILLIS = 50;
    private static final int OF_A_HUNDRED = 95;
    private static final double ASKED_P95 = 5_000;
    private static final double ASKED_ALL = 20 * 60_000d;
    private static final double A_COUNTRY = 342;

    private final Onboarding onboarding;
    private final Lattices lattices;
    private final Datasets datasets;
    private final Imports imports;
    private final Cubes cubes;

    Connecting(Onboarding onboarding, Lattices lattices, Datasets datasets, Imports imports, Cubes cubes) {
        this.onboarding = onboarding;
        this.lattices = lattices;
        this.datasets = datasets;
        this.imports = imports;
        this.cubes = cubes;
    }

    void report(int towns, Path directory, Report report) throws Exception {
        List<LatticeDraft> drafts = CountryTown.all(Demo.create().geographies().getLast(), towns);
        String of = "%d municipalities".formatted(towns);
        report.add(Figure.of("areas of " + of + " loaded", "ms", Stopwatch.time(() -> load(drafts))));
        report.add(Figure.of("shared figures of " + of, "ms", Stopwatch.time(() -> deliver(drafts, directory))));
        double[] times = new double[towns];
        for (int town = 0; town < towns; town++) {
            LatticeDraft draft = drafts.get(town);
            times[town] = Stopwatch.time(() -> connect(draft));
        }
        double all = Arrays.stream(times).sum();
        Arrays.sort(times);
        report.add(Figure.of("one municipality connected, median", "ms", times[towns / 2]));
        report.add(Figure.asked(
                "one municipality connected, 95 of 100", "ms", times[towns * OF_A_HUNDRED / 100], ASKED_P95));
        report.add(Figure.asked(of + " connected", "ms", all, ASKED_ALL * towns / A_COUNTRY));
    }

    private void load(List<LatticeDraft> drafts) {
        DataScope.shared(DataScope.Duty.WORKER).run(() -> drafts.forEach(lattices::load));
    }

    private void deliver(List<LatticeDraft> drafts, Path directory) throws IOException, InterruptedException {
        DatasetDefinition dataset = CountryTown.dataset();
        Path file = directory.resolve("country.csv");
        CountryTown.write(file, drafts);
        long id;
        SHARED.run(() -> datasets.define(dataset));
        try (var in = Files.newInputStream(file)) {
            id = SHARED.call(() ->
                    imports.submit(dataset.code(), "country.csv", in, OPERATOR).id());
        }
        ImportRun run;
        do {
            Thread.sleep(LOOK_AGAIN_MILLIS);
            run = SHARED.get(() -> imports.find(id)).orElseThrow();
        } while (!run.state().isFinal());
        if (run.state() != ImportRun.State.COMPLETED) {
            throw new IllegalStateException("Shared figures could not be delivered: " + run.failure());
        }
    }

    private void connect(LatticeDraft draft) {
        MunicipalityCode code = draft.municipality();
        onboarding.open(
                OPERATOR,
                new OnboardingRequest(
                        code.value(),
                        draft.name(),
                        LocalDate.now().toString(),
                        2_400_000L,
                        "A. de Boer",
                        "beheer@" + code.schema() + ".example"));
        Viewer looks = new Viewer(Optional.of(code), "bench", "Bench", Set.of(Function.AREA_MANAGER));
        boolean shown = looks.scope()
                .get(() -> cubes.open(looks).surface(CountryTown.INDICATOR, CountryTown.YEAR, AreaLevel.PC6))
                .isPresent();
        if (!shown) {
            throw new IllegalStateException("Nothing shared stands on the map of " + code);
        }
    }
}
