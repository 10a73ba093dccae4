package nl.straatkubus.web.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.schedule.Rhythm;
import nl.straatkubus.ingest.schedule.Schedule;
import nl.straatkubus.ingest.schedule.Schedules;
import nl.straatkubus.ingest.source.Source;
import nl.straatkubus.ingest.source.Sources;
import nl.straatkubus.platform.access.Viewer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Gives the municipalities' own datasets a watched folder in the data directory, and a schedule that fits what they hold. */
@Component
@Profile("demo")
final class DemoSchedules {
    private static final LocalTime SIX = LocalTime.of(6, 0);
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final Map<String, Schedule> SCHEDULES = Map.of(
            "huren-en-verhuizen", fetched(new Rhythm.Quarterly(10, SIX)),
            "meldingen", fetched(new Rhythm.Monthly(3, SIX)),
            "sociaal-domein", fetched(new Rhythm.Quarterly(20, SIX)),
            "buurtpeiling", expected(new Rhythm.Yearly(MonthDay.of(3, 1), NINE)));

    private final Sources sources;
    private final Schedules schedules;
    private final Path folders;

    DemoSchedules(Sources sources, Schedules schedules, @Value("${straatkubus.sources.folder}") Path folders) {
        this.sources = sources;
        this.schedules = schedules;
        this.folders = folders;
    }

    private static Schedule fetched(Rhythm rhythm) {
        return new Schedule(Optional.of(rhythm), Optional.empty(), false);
    }

    private static Schedule expected(Rhythm rhythm) {
        return new Schedule(Optional.empty(), Optional.of(rhythm), false);
    }

    /** Makes the arrangements for a dataset of the scope, where there are any. */
    void arrange(DatasetCode dataset, Viewer by) throws IOException {
        Schedule schedule = SCHEDULES.get(dataset.value());
        if (schedule != null) {
            Files.createDirectories(folders);
            sources.put(dataset, new Source.Folder("*.csv"), Optional.empty(), by);
            schedules.put(dataset, schedule, by);
        }
    }
}
