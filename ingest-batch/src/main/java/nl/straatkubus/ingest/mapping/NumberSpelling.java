package nl.straatkubus.ingest.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.ingest.format.Writing;

/**
 * Reads numbers with a decimal comma or point, thousands in groups, or padded. One file uses one way of writing, which
 * shows in its numbers: {@code 1,5} has a decimal comma, {@code 1.234,5} too; {@code 1.234} alone leaves it open.
 *
 * @param decimal comma or point
 */
public record NumberSpelling(char decimal) {
    private static final Set<String> MISSING =
            Set.of("", ".", "x", "-", "--", "na", "n/a", "null", "nan", "#n/a", "#n/b");
    /** Statistics Netherlands writes that there is no number as a very negative one; only this one means too few. */
    private static final double WITHHELD = -99997;

    private static final double HIGHEST_SENTINEL = -99000;
    private static final int GROUP = 3;
    private static final Figure NONE = new Figure.None();
    private static final Figure UNREADABLE = new Figure.Unreadable();

    /** Finds the decimal mark in the cells; where they leave it open, text with commas between cells has points. */
    static NumberSpelling detect(Writing writing, List<String> cells) {
        return detect(writing, cells, Optional.empty());
    }

    /** @param said the decimal mark, where a steward said so */
    static NumberSpelling detect(Writing writing, List<String> cells, Optional<Character> said) {
        if (said.isPresent()) {
            return new NumberSpelling(said.get());
        }
        if (writing.format().hasNumbers()) {
            return new NumberSpelling('.');
        }
        long comma = cells.stream().filter(cell -> shows(cell, ',', '.')).count();
        long point = cells.stream().filter(cell -> shows(cell, '.', ',')).count();
        if (comma == point) {
            return new NumberSpelling(writing.delimiter() == ',' ? '.' : ',');
        }
        return new NumberSpelling(comma > point ? ',' : '.');
    }

    /** Whether a cell holds a number, in whatever spelling, or one of the ways to say that there is none. */
    static boolean looksLikeNumber(String cell) {
        String text = cell.strip();
        return text.matches("[-+]?\\d[\\d.,\u00A0 ]*(E[-+]?\\d+)?")
                || (text.length() <= 4 && MISSING.contains(text.toLowerCase(Locale.ROOT)));
    }

    /** Writes a number so that {@link #read} reads it back. */
    String write(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "";
        }
        String plain =
                new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
        return plain.replace('.', decimal);
    }

    /** Whether the mark can only be the decimal one here: the last mark, once, and not before a group of three. */
    private static boolean shows(String cell, char mark, char other) {
        String text = cell.strip();
        int at = text.indexOf(mark);
        if (at < 0 || at != text.lastIndexOf(mark) || text.lastIndexOf(other) > at) {
            return false;
        }
        boolean digitsAfter = text.substring(at + 1).chars().allMatch(Character::isDigit);
        int before = (int) text.chars().limit(at).filter(Character::isDigit).count();
        boolean group = text.length() - at - 1 == GROUP && before <= GROUP && !text.startsWith("0");
        return digitsAfter && at < text.length() - 1 && (!group || text.indexOf(other) >= 0);
    }

    /** Reads a cell. */
    public Figure read(String cell) {
        String text = cell.strip();
        if (isPlainCount(text)) {
            return new Figure.Number(Integer.parseInt(text));
        }
        if (text.length() <= 4 && MISSING.contains(text.toLowerCase(Locale.ROOT))) {
            return NONE;
        }
        String plain = plain(text);
        if (plain == null) {
            return UNREADABLE;
        }
        double value = Double.parseDouble(plain);
        if (value > HIGHEST_SENTINEL) {
            return new Figure.Number(value);
        }
        return value == WITHHELD ? new Figure.Withheld() : NONE;
    }

    /** Nearly every cell of every file is a short row of digits. */
    private static boolean isPlainCount(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() < 10;
    }

    /** Digits with a point, as Java reads them; null when the text is no number in this spelling. */
    private String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        char grouping = decimal == ',' ? '.' : ',';
        int sinceGroup = -1;
        int digits = 0;
        boolean fraction = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                plain.append(c);
                digits++;
                sinceGroup += sinceGroup >= 0 ? 1 : 0;
            } else if (c == decimal && !fraction && isWhole(sinceGroup)) {
                plain.append('.');
                fraction = true;
                sinceGroup = -1;
            } else if ((c == grouping || c == ' ' || c == '\u00A0') && !fraction && mayGroup(digits, sinceGroup)) {
                sinceGroup = 0;
            } else if (i == 0 && (c == '-' || c == '+')) {
                plain.append(c);
            } else {
                return null;
            }
        }
        return digits > 0 && isWhole(sinceGroup) ? plain.toString() : null;
    }

    private static boolean isWhole(int sinceGroup) {
        return sinceGroup < 0 || sinceGroup == GROUP;
    }

    private static boolean mayGroup(int digits, int sinceGroup) {
        return sinceGroup < 0 ? digits >= 1 && digits <= GROUP : sinceGroup == GROUP;
    }
}
