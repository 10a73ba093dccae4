package nl.straatkubus.web.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.admin.licence.Licences;
import nl.straatkubus.admin.licence.Money;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.job.ImportRun;
import nl.straatkubus.ingest.job.Imports;
import nl.straatkubus.platform.geography.LatticeDraft;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.demo.DemoAccounts.Settled;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Fills an empty demo database along the roads that users take: geography, environments, licences, and every figure as
 * a file that is imported and protected. A run that was cut short is completed by the next start.
 */
@Component
@Profile("demo")
final class DemoFill implements ApplicationRunner {
    private static final PrintStream TERMINAL = System.out;
    private static final Set<ImportRun.State> UNDER_WAY = Set.of(ImportRun.State.WAITING, ImportRun.State.RUNNING);
    private static final long LOOK_AGAIN_MILLIS = 150;

    private final Lattices lattices;
    private final Municipalities municipalities;
    private final Licences licences;
    private final Datasets datasets;
    private final Imports imports;
    private final DemoSchedules schedules;
    private final DemoAccounts accounts;
    private final Clock clock;

    DemoFill(
            Lattices lattices,
            Municipalities municipalities,
            Licences licences,
            Datasets datasets,
            Imports imports,
            DemoSchedules schedules,
            DemoAccounts accounts,
            Clock clock) {
        this.lattices = lattices;
        this.municipalities = municipalities;
        this.licences = licences;
        this.datasets = datasets;
        this.imports = imports;
        this.schedules = schedules;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A file on its way. */
    private record Delivery(DataScope scope, ImportRun run, String name) {}

    @Override
    public void run(ApplicationArguments arguments) throws IOException, InterruptedException {
        if (accounts.complete()) {
            return;
        }
        TERMINAL.println("Filling the demo with three invented municipalities (about a minute, only this once)");
        Demo demo = Demo.create();
        List<Settled> settled = settle(demo.geographies());
        licence(settled);
        await(deliver(demo.datasets(), settled));
        accounts.enrol(settled);
    }

    private List<Settled> settle(List<LatticeDraft> geographies) {
        List<Settled> settled = new ArrayList<>();
        for (LatticeDraft draft : geographies) {
            municipalities.open(draft.municipality(), draft.name());
            DataScope.shared(DataScope.Duty.WORKER).run(() -> lattices.load(draft));
            settled.add(new Settled(draft.municipality(), draft.name()));
            TERMINAL.println("  " + draft.name() + ": " + draft.streets().size() + " postcodes");
        }
        return settled;
    }

    /** Terms at different points of their year, so that the operator's desk has something to show. */
    private void licence(List<Settled> settled) {
        LocalDate today = LocalDate.now(clock);
        List<LocalDate> starts = List.of(today.minusDays(200), today.minusDays(325), today.minusDays(95));
        List<Money> prices = List.of(Money.ZERO, Money.euros(38_500), Money.euros(21_000));
        for (int i = 0; i < settled.size(); i++) {
            MunicipalityCode code = settled.get(i).code();
            if (licences.of(code).isEmpty()) {
                licences.grant(code, starts.get(i), prices.get(i));
            }
        }
    }

    private List<Delivery> deliver(List<DemoDataset> files, List<Settled> settled) throws IOException {
        List<Delivery> deliveries = new ArrayList<>();
        for (DemoDataset file : files) {
            Optional<Settled> owner = settled.stream()
                    .filter(one ->
                            file.municipality().filter(one.code()::equals).isPresent())
                    .findFirst();
            DataScope scope = owner.map(one -> DataScope.municipality(one.code(), DataScope.Duty.WEB))
                    .orElseGet(() -> DataScope.shared(DataScope.Duty.WEB));
            ImportRun run = scope.call(() -> {
                datasets.define(file.definition(), accounts.steward(owner));
                schedules.arrange(file.definition().code(), accounts.steward(owner));
                return imports.submit(file.definition().code(), file.fileName(), file.open(), accounts.steward(owner));
            });
            deliveries.add(new Delivery(
                    scope,
                    run,
                    file.fileName() + owner.map(one -> " of " + one.name()).orElse(", shared")));
        }
        return deliveries;
    }

    private void await(List<Delivery> deliveries) throws InterruptedException {
        for (Delivery delivery : deliveries) {
            ImportRun run = delivery.run();
            while (UNDER_WAY.contains(run.state())) {
                Thread.sleep(LOOK_AGAIN_MILLIS);
                run = delivery.scope()
                        .get(() -> imports.find(delivery.run().id()))
                        .orElseThrow();
            }
            if (run.state() != ImportRun.State.COMPLETED) {
                throw new IllegalStateException(
                        "The demo's " + delivery.name() + " is " + run.state().code() + ": " + run.failure());
            }
            TERMINAL.println("  " + delivery.name() + ": " + run.rowsAccepted() + " rows");
        }
    }
}
