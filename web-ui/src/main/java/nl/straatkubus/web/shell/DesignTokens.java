package nl.straatkubus.web.shell;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The colours of the screens for documents, read from the style sheet that holds every one of them once. */
public final class DesignTokens {
    private static final Pattern TOKEN =
            Pattern.compile("(--sk-[\\w-]+):\\s*(#[0-9a-f]{6}|var\\(--sk-[\\w-]+\\))\\s*;");
    private static final Pattern REFERENCE = Pattern.compile("var\\((--sk-[\\w-]+)\\)");
    private static final String SHEET = read();
    private static final Map<String, String> COLOURS = colours();

    private DesignTokens() {}

    /**
     * A colour as style sheets write it: {@code #23479a}.
     *
     * @param name {@code --sk-accent}, or {@code var(--sk-accent)}
     * @throws IllegalArgumentException for one that the style sheet does not have
     */
    public static String hex(String name) {
        Matcher reference = REFERENCE.matcher(name);
        String value = COLOURS.get(reference.matches() ? reference.group(1) : name);
        if (value == null) {
            throw new IllegalArgumentException("The style sheet has no colour " + name);
        }
        return value.startsWith("#") ? value : hex(value);
    }

    /** The same colour, to draw with. */
    public static Color colour(String name) {
        return Color.decode(hex(name));
    }

    /** The whole style sheet, for a page without the front end. */
    public static String sheet() {
        return SHEET;
    }

    private static Map<String, String> colours() {
        Map<String, String> colours = new HashMap<>();
        Matcher token = TOKEN.matcher(SHEET);
        while (token.find()) {
            colours.put(token.group(1), token.group(2));
        }
        return colours;
    }

    private static String read() {
        try (InputStream file = DesignTokens.class.getResourceAsStream("tokens.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
