package nl.straatkubus.web.map;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** The colours of a picture's classes, by the names that the style sheets give them. */
final class Palette {
    private static final int STEPS = 5;
    private static final int PARTS = 3;

    private Palette() {}

    /** CSS colours by class: nine as x + 3*y for two in one, pale and dark for a filter, else one a class, dark for more
     * attention; circles all have one, as their size tells the number.
     */
    static List<String> of(MapPicture picture) {
        List<String> colours = new ArrayList<>();
        if (picture.mode() == Mode.TWO_IN_ONE) {
            for (int y = 1; y <= PARTS; y++) {
                for (int x = 1; x <= PARTS; x++) {
                    colours.add("var(--sk-biv-" + x + y + ")");
                }
            }
            return colours;
        }
        if (picture.mode() == Mode.FILTER) {
            return List.of("var(--sk-grey-200)", "var(--sk-seq-5)");
        }
        if (picture.mode() == Mode.CHANGE) {
            IntStream.rangeClosed(1, picture.classes().orElseThrow().count())
                    .forEach(step -> colours.add("var(--sk-div-" + step + ")"));
            return picture.reversed() ? colours.reversed() : colours;
        }
        if (picture.hasSymbols()) {
            int theme = picture.layers().getFirst().indicator().theme().number();
            return Collections.nCopies(picture.classes().orElseThrow().count(), "var(--sk-theme-" + theme + "-4)");
        }
        String ramp = picture.mode() == Mode.SCORE
                ? "seq"
                : "theme-" + picture.layers().getFirst().indicator().theme().number();
        int count = picture.classes().orElseThrow().count();
        for (int i = 0; i < count; i++) {
            int step = count == 1 ? PARTS : 1 + Math.round(i * (STEPS - 1f) / (count - 1));
            colours.add("var(--sk-" + ramp + "-" + step + ")");
        }
        if (picture.reversed()) {
            Collections.reverse(colours);
        }
        return colours;
    }
}
