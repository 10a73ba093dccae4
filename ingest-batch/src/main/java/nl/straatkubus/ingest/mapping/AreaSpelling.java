package nl.straatkubus.ingest.mapping;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.straatkubus.platform.geography.AreaCode;

/**
 * Reads the codes of areas in every spelling that files hold: postcodes spaced, in lower case or padded; codes of
 * neighbourhoods, districts and municipalities with or without prefix and leading zeros.
 */
public enum AreaSpelling {
    /** The column tells nothing; codes need their prefix. */
    ANY(0, ""),
    POSTCODE(0, ""),
    NEIGHBOURHOOD(8, "BU"),
    DISTRICT(6, "WK"),
    MUNICIPALITY(4, "GM");

    private static final Pattern PREFIXED = Pattern.compile("BU[0-9]{4}[0-9A-Z]{4}|WK[0-9]{4}[0-9A-Z]{2}|GM[0-9]{4}");
    private static final Pattern WIDER = Pattern.compile("(NL|LD|PV|CR|AM|AG)[0-9]{2,4}");
    private static final Pattern PC4 = Pattern.compile("[1-9][0-9]{3}");
    private static final Pattern BARE = Pattern.compile("[0-9]{1,6}[0-9A-Z]{0,4}");

    private final int length;
    private final String prefix;

    AreaSpelling(int length, String prefix) {
        this.length = length;
        this.prefix = prefix;
    }

    /** What the name of a column says about its codes. */
    static AreaSpelling forColumn(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean district = lower.contains("wijk") || lower.startsWith("wk");
        boolean neighbourhood = lower.contains("buurt") || lower.startsWith("bu");
        if (lower.startsWith("pc") || lower.contains("postcode")) {
            return POSTCODE;
        }
        if (district == neighbourhood) {
            return lower.contains("gem") || lower.startsWith("gm") ? MUNICIPALITY : ANY;
        }
        return neighbourhood ? NEIGHBOURHOOD : DISTRICT;
    }

    /** The code as the lattice writes it; empty when the text is no code of an area. */
    public Optional<AreaCode> read(String text) {
        Optional<AreaCode> postcode = AreaCode.postcode(text);
        if (postcode.isPresent() || this == POSTCODE) {
            return postcode;
        }
        String bare = text.strip().toUpperCase(Locale.ROOT);
        if (PREFIXED.matcher(bare).matches()) {
            return Optional.of(new AreaCode(bare));
        }
        boolean readable =
                length > 0 && bare.length() <= length && BARE.matcher(bare).matches();
        // One leading zero may be lost; more are lost only from a municipality's own number.
        boolean longEnough = this == MUNICIPALITY || bare.length() >= length - 3;
        return readable && longEnough
                ? Optional.of(new AreaCode(prefix + "0".repeat(length - bare.length()) + bare))
                : Optional.empty();
    }

    /** Whether the text is a postcode without its letters. */
    static boolean isPc4(String text) {
        return PC4.matcher(text.strip()).matches();
    }

    static boolean isWiderCode(String text) {
        return WIDER.matcher(text.strip()).matches();
    }

    /** Whether the text names something larger than a municipality, such as the country: a row of totals. */
    public boolean isWider(String text) {
        return isWiderCode(text) || text.strip().equals("Nederland");
    }

    /** The postcode that was probably meant, where letters and digits that look alike were swapped. */
    public static Optional<AreaCode> postcodeMeant(String text) {
        String bare = text.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
        if (bare.length() != 6) {
            return Optional.empty();
        }
        StringBuilder meant = new StringBuilder();
        for (int i = 0; i < bare.length(); i++) {
            meant.append(i < 4 ? asDigit(bare.charAt(i)) : asLetter(bare.charAt(i)));
        }
        return AreaCode.postcode(meant.toString());
    }

    private static char asDigit(char c) {
        return switch (c) {
            case 'O', 'Q', 'D' -> '0';
            case 'I', 'L' -> '1';
            case 'Z' -> '2';
            case 'S' -> '5';
            case 'G' -> '6';
            case 'B' -> '8';
            default -> c;
        };
    }

    private static char asLetter(char c) {
        return switch (c) {
            case '0' -> 'O';
            case '1' -> 'I';
            case '2' -> 'Z';
            case '5' -> 'S';
            case '6' -> 'G';
            case '8' -> 'B';
            default -> c;
        };
    }
}
