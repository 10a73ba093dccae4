package nl.straatkubus.web.scan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.straatkubus.platform.access.AccessDenied;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.web.map.PaperMaps;
import nl.straatkubus.web.report.Chapter;
import nl.straatkubus.web.report.ChapterSource;
import nl.straatkubus.web.text.Translations;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Makes the scan of a district, by the rights of who asks. */
@Component
public final class Scans {
    private final PaperMaps maps;
    private final List<ChapterSource> rooms;
    private final AuditLog audit;
    private final Clock clock;
    private final boolean demo;

    Scans(PaperMaps maps, List<ChapterSource> rooms, AuditLog audit, Clock clock, Environment environment) {
        this.maps = maps;
        this.rooms = rooms;
        this.audit = audit;
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /**
     * The scan as a tagged document (PDF/UA).
     *
     * @param code of a district
     * @return empty for what is no district of the cube's municipality
     * @throws AccessDenied for a viewer who may not take figures along
     */
    public Optional<byte[]> of(Cube cube, String code, Locale locale) {
        if (!cube.viewer().may(Right.EXPORT)) {
            audit.record(cube.viewer(), "exported", "scan " + code, "refused");
            throw new AccessDenied("These functions may not take figures along.");
        }
        return cube.lattice().at(AreaLevel.DISTRICT).stream()
                .filter(area -> area.code().value().equals(code))
                .findFirst()
                .map(district -> made(cube, district, locale));
    }

    private byte[] made(Cube cube, Area district, Locale locale) {
        ScanWords words = new ScanWords(locale);
        List<Chapter> chapters = rooms.stream()
                .flatMap(room -> room.of(cube, district, words.locale()).stream())
                .toList();
        byte[] document = new ScanPaper(Scan.of(cube, district), words, maps).of(chapters, closing(cube, words));
        audit.record(cube.viewer(), "exported", "scan " + district.code().value(), "ok");
        return document;
    }

    private List<String> closing(Cube cube, ScanWords words) {
        List<String> closing = new ArrayList<>();
        closing.add(Translations.text(
                words.locale(),
                "map.take.made",
                words.formats().date(clock.instant()),
                cube.lattice().area(cube.lattice().root()).name()));
        if (demo) {
            closing.add(Translations.text(words.locale(), "map.take.demo"));
        }
        return closing;
    }
}
