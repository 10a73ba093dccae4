package nl.straatkubus.ingest.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.straatkubus.ingest.wording.Refused;

/** Finds the character between the cells: the one that divides most lines into equally many cells. */
final class Delimiter {
    private static final char[] CANDIDATES = {';', '\t', ',', '|'};
    private static final int LINES = 100;
    private static final int LONGEST_SHOWN = 80;

    private Delimiter() {}

    /** @throws Refused when the lines have one cell each, whatever the delimiter */
    static char of(String sample) {
        List<String> lines = lines(sample);
        char best = best(lines);
        if (best == 0) {
            best = best(lines.stream().map(Delimiter::unquoted).toList());
        }
        if (best == 0) {
            String first = lines.getFirst();
            throw new Refused("file.one-column", first.substring(0, Math.min(first.length(), LONGEST_SHOWN)));
        }
        return best;
    }

    /** Some grid operators put each line as a whole between quotes. */
    private static String unquoted(String line) {
        String text = line.strip();
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
    }

    private static char best(List<String> lines) {
        char best = 0;
        long bestScore = 0;
        for (char candidate : CANDIDATES) {
            int columns = usual(lines, candidate);
            long alike = lines.stream()
                    .filter(line -> count(line, candidate) == columns)
                    .count();
            // A mark that divides the header too is worth more than one that only occurs in the numbers below.
            boolean fromTheTop = count(lines.getFirst(), candidate) == columns;
            long score = columns == 0 ? 0 : LINES * alike + Math.min(columns, LINES - 1) + (fromTheTop ? LINES * 2 : 0);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** How often it occurs in most of the lines that have it at all. */
    private static int usual(List<String> lines, char delimiter) {
        Map<Integer, Integer> often = new HashMap<>();
        int usual = 0;
        for (String line : lines) {
            int count = count(line, delimiter);
            int times = count == 0 ? 0 : often.merge(count, 1, Integer::sum);
            if (times > often.getOrDefault(usual, 0)) {
                usual = count;
            }
        }
        return usual;
    }

    private static List<String> lines(String sample) {
        List<String> lines = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < sample.length() && lines.size() < LINES; i++) {
            char c = sample.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if ((c == '\n' || c == '\r') && !quoted) {
                add(lines, sample.substring(start, i));
                start = i + 1;
            }
        }
        if (lines.isEmpty()) {
            add(lines, sample);
        }
        return lines;
    }

    private static void add(List<String> lines, String line) {
        if (!line.isBlank()) {
            lines.add(line);
        }
    }

    private static int count(String line, char delimiter) {
        boolean quoted = false;
        int count = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == delimiter && !quoted) {
                count++;
            }
        }
        return count;
    }
}
