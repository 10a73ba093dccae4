package nl.straatkubus.ingest.format;

import java.util.ArrayList;
import java.util.List;
import nl.straatkubus.ingest.wording.Refused;

/** Finds the character between the cells: the one that divides most lines into as many cells as the header has. */
final class Delimiter {
    private static final char[] CANDIDATES = {';', '\t', ',', '|'};
    private static final int LINES = 100;
    private static final int LONGEST_SHOWN = 80;

    private Delimiter() {}

    /** @throws Refused when the lines have one cell each, whatever the delimiter */
    static char of(String sample) {
        List<String> lines = lines(sample);
        char best = 0;
        long bestScore = 0;
        for (char candidate : CANDIDATES) {
            int columns = count(lines.getFirst(), candidate);
            long alike = lines.stream()
                    .filter(line -> count(line, candidate) == columns)
                    .count();
            // A delimiter that divides the header is worth more than any number of even lines.
            long score = columns == 0 ? 0 : LINES * alike + Math.min(columns, LINES - 1);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        if (best == 0) {
            String first = lines.getFirst();
            throw new Refused("file.one-column", first.substring(0, Math.min(first.length(), LONGEST_SHOWN)));
        }
        return best;
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
