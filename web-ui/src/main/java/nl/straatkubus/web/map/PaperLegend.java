package nl.straatkubus.web.map;

import static nl.straatkubus.platform.paper.TaggedPdf.escaped;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.straatkubus.platform.paper.PaperDrawing;
import nl.straatkubus.platform.paper.TaggedPdf;
import nl.straatkubus.web.shell.DesignTokens;

/** The legend of a drawn map: what each colour means and how many areas have it, and the states without a figure. */
final class PaperLegend {
    static final String STYLE = """
            .legend { list-style: none; margin: 0; padding: 0; }
            .legend li { margin: 0 0 3px; padding: 0 0 0 22px; position: relative; }
            .legend .swatch, .legend object { position: absolute; left: 0; top: 1px; width: 15px; height: 11px; }
            .legend .much { color: #62645f; }
            """;

    private static final int SWATCH_WIDTH = 15;
    private static final int SWATCH_HEIGHT = 11;

    private final MapWords words;

    PaperLegend(MapWords words) {
        this.words = words;
    }

    /** The patterns that {@link #html} places. */
    static Map<String, PaperDrawing> patterns() {
        return Arrays.stream(PaperPattern.values()).collect(Collectors.toMap(PaperLegend::name, PaperPattern::swatch));
    }

    /** @param nodes of the areas that are drawn */
    String html(MapPicture picture, List<Integer> nodes) {
        Map<Integer, Integer> counts = counted(picture, nodes);
        StringBuilder html = new StringBuilder("<ul class=\"legend\">");
        int at = 0;
        for (Map.Entry<String, String> row : LegendText.rows(picture, words).entrySet()) {
            int areas = picture.hasSymbols()
                    ? counts.entrySet().stream()
                            .filter(one -> one.getKey() < MapPicture.NOT_DRAWN)
                            .mapToInt(Map.Entry::getValue)
                            .sum()
                    : counts.getOrDefault(at, 0);
            html.append("<li><span class=\"swatch\" style=\"background-color:")
                    .append(DesignTokens.hex(row.getKey()))
                    .append("\"></span>")
                    .append(line(row.getValue(), areas));
            at++;
        }
        for (PaperPattern pattern : PaperPattern.values()) {
            int areas = counts.getOrDefault(state(pattern), 0);
            if (areas > 0) {
                String told = words.text("map.legend." + pattern.state().code());
                html.append("<li>")
                        .append(TaggedPdf.place(name(pattern), SWATCH_WIDTH, SWATCH_HEIGHT, told))
                        .append(line(told, areas));
            }
        }
        return html.append("</ul>").toString();
    }

    private String line(String told, int areas) {
        return escaped(told) + " <span class=\"much\">· " + escaped(areas(areas)) + "</span></li>";
    }

    private String areas(int number) {
        return words.text(
                number == 1 ? "map.paper.area" : "map.paper.areas",
                words.formats().number(number));
    }

    /** The same in one sentence, for who does not see the map. */
    String told(MapPicture picture, List<Integer> nodes) {
        Map<Integer, Integer> counts = counted(picture, nodes);
        List<String> classes = List.copyOf(LegendText.rows(picture, words).values());
        return counts.entrySet().stream()
                .map(one -> {
                    String name = one.getKey() < classes.size()
                            ? classes.get(one.getKey())
                            : one.getKey() < MapPicture.NOT_DRAWN
                                    ? words.text("map.paper.figure")
                                    : words.state(
                                            PaperPattern.ofClass(one.getKey()).state());
                    return name + ": " + areas(one.getValue());
                })
                .collect(Collectors.joining("; "));
    }

    private static Map<Integer, Integer> counted(MapPicture picture, List<Integer> nodes) {
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        nodes.stream().map(picture::classOf).sorted().forEach(state -> counts.merge(state, 1, Integer::sum));
        return counts;
    }

    private static int state(PaperPattern pattern) {
        return switch (pattern) {
            case PROTECTED -> MapPicture.PROTECTED;
            case NO_DATA -> MapPicture.NO_DATA;
            case NOT_DELIVERED -> MapPicture.NOT_DELIVERED;
        };
    }

    private static String name(PaperPattern pattern) {
        return "pattern-" + pattern.state().code();
    }
}
