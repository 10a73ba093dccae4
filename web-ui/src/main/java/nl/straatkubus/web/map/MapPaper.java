package nl.straatkubus.web.map;

import static nl.straatkubus.platform.paper.TaggedPdf.escaped;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.paper.PaperDrawing;
import nl.straatkubus.platform.paper.TaggedPdf;

/**
 * What the map shows as a tagged document: a page for the map with its legend, then sources, terms and how the figures are
 * protected. Where terms forbid that a source is taken along, the outcome made with it is replaced by a map of each of the
 * others.
 */
final class MapPaper {
    private static final PaperMaps.Size SIZE = new PaperMaps.Size(748, 478);

    private final PaperMaps maps;
    private final MapPictures pictures;
    private final MapWords words;

    MapPaper(PaperMaps maps, MapPictures pictures, MapWords words) {
        this.maps = maps;
        this.pictures = pictures;
        this.words = words;
    }

    /** @param closing when and for whom it is made */
    byte[] of(Cube cube, MapAddress address, MapPicture picture, List<String> closing) {
        PaperMaps.Sheet sheet = maps.sheet(cube);
        TakenNotes notes = TakenNotes.of(picture, picture.taken(), words, closing);
        List<Area> marked =
                address.area().flatMap(cube.lattice()::find).stream().toList();
        StringBuilder page = new StringBuilder(head(notes));
        Map<String, PaperDrawing> drawings = new HashMap<>();
        List<MapPicture> shown = shown(cube, address.choices(), picture);
        for (int i = 0; i < shown.size(); i++) {
            PaperMaps.PaperFigure figure =
                    maps.whole(shown.get(i), sheet, address.place(), marked, "map-" + i, SIZE, words);
            drawings.putAll(figure.drawings());
            page.append(i == 0 ? "" : "<div class=\"next\"></div>").append(map(shown.get(i), figure, marked));
        }
        return TaggedPdf.of(page.append(about(notes)).append("</body></html>").toString(), drawings);
    }

    private List<MapPicture> shown(Cube cube, Choices choices, MapPicture picture) {
        List<Layer> taken = picture.taken();
        if (taken.size() == picture.layers().size()) {
            return List.of(picture);
        }
        List<MapPicture> others = new ArrayList<>();
        for (Layer layer : taken) {
            Choices alone = choices.of(List.of(layer.indicator().code()), List.of(1))
                    .in(Mode.SINGLE)
                    .since(Optional.empty());
            pictures.of(cube, alone).ifPresent(others::add);
        }
        return others;
    }

    private String head(TakenNotes notes) {
        String style = STYLE.replace("FOOT", quoted(words.text("map.paper.foot"))) + PaperMaps.STYLE;
        return TaggedPdf.opening(words.formats().locale(), notes.title(), notes.subtitle(), style) + "</head><body>";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "\\'") + "'";
    }

    private String map(MapPicture picture, PaperMaps.PaperFigure figure, List<Area> marked) {
        StringBuilder page = new StringBuilder();
        page.append("<h1>").append(escaped(words.title(picture))).append("</h1><p class=\"under\">");
        page.append(escaped(words.subtitle(picture))).append("</p>");
        page.append("<div class=\"map\">").append(figure.map()).append("</div><div class=\"side\">");
        page.append("<h2>").append(escaped(words.measure(picture))).append("</h2>");
        page.append(figure.legend());
        String explained = new Explanation(words).of(picture);
        page.append(explained.isEmpty() ? "" : "<p>" + escaped(explained) + "</p>");
        TakenNotes own = TakenNotes.of(picture, picture.taken(), words, List.of());
        own.moments().forEach(moment -> page.append("<p class=\"moment\">")
                .append(escaped(moment))
                .append("</p>"));
        marked.forEach(area -> page.append("<p>")
                .append(escaped(words.text("map.paper.marked", words.called(picture.lattice(), area))))
                .append("</p>"));
        return page.append("</div>").toString();
    }

    private String about(TakenNotes notes) {
        StringBuilder about = new StringBuilder("<div class=\"about\"><h2>");
        about.append(escaped(words.text("map.paper.sources"))).append("</h2><ul>");
        notes.sources()
                .forEach(source -> about.append("<li>").append(escaped(source)).append("</li>"));
        about.append("</ul>");
        notes.left()
                .forEach(left ->
                        about.append("<p class=\"left\">").append(escaped(left)).append("</p>"));
        about.append("<h2>").append(escaped(words.text("map.paper.protection"))).append("</h2><p>");
        about.append(escaped(notes.protection())).append("</p><p class=\"closing\">");
        return about.append(escaped(String.join(" · ", notes.closing())))
                .append("</p></div>")
                .toString();
    }

    private static final String STYLE = """
            @page {
              size: A4 landscape;
              margin: 12mm 14mm 15mm;
              @bottom-left { content: FOOT; font-family: 'Open Sans'; font-size: 7.5pt; color: #62645f; }
              @bottom-right { content: counter(page) ' / ' counter(pages); font-family: 'Open Sans'; font-size: 7.5pt; color: #62645f; }
            }
            body { margin: 0; font-family: 'Open Sans'; font-size: 8.5pt; line-height: 1.4; color: #181b1b; }
            h1 { font-size: 17pt; line-height: 1.2; font-weight: 600; margin: 0 0 2pt; }
            h2 { font-size: 9.5pt; font-weight: 600; margin: 0 0 4pt; }
            p { margin: 0 0 4pt; }
            .under { font-size: 10pt; color: #62645f; margin: 0 0 8pt; }
            .next { page-break-before: always; }
            .map { float: left; width: 748px; border: 0.5pt solid #cfcec8; }
            .map object { display: block; }
            .side { margin-left: 768px; }
            .side ul { margin-bottom: 8pt; }
            .moment { font-weight: 600; }
            .about { clear: both; padding-top: 9pt; font-size: 8pt; }
            .about ul { margin: 0 0 6pt; padding: 0 0 0 12pt; }
            .about h2 { margin-bottom: 1pt; }
            .left { font-weight: 600; }
            .closing { color: #62645f; }
            """;
}
