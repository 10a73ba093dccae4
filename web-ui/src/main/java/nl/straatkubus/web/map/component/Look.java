package nl.straatkubus.web.map.component;

import com.vaadin.flow.internal.JacksonUtils;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * How figures are shown and told.
 *
 * @param paint its address, relative to the application or absolute
 * @param palette CSS colours or names of tokens ({@code var(--name)}) of the classes: those of a ramp, or nine as
 *     x + 3*y for two in one
 * @param symbols numbers as circles in the colours of the palette, whose areas are in proportion to them; empty for
 *     shapes coloured by class
 * @param texts over those of the message bundle, by key without the prefix {@code map.component.}, such as the label for
 *     screen readers that names title, period and number of blocks; see {@link MapTexts#KEYS}
 */
public record Look(
        String paint, List<String> palette, Optional<Symbols> symbols, Format format, Map<String, String> texts) {
    public Look {
        palette = List.copyOf(palette);
        texts = Map.copyOf(texts);
    }

    /**
     * @param largest the number of the largest circle
     * @param ground colour of the shapes below
     */
    public record Symbols(double largest, String ground) {
        ObjectNode json() {
            return JacksonUtils.createObjectNode().put("largest", largest).put("ground", ground);
        }
    }

    /**
     * How figures are written in labels.
     *
     * @param unit "%" and "" follow the figure at once, "€" stands before it and "€ 1.000" counts in thousands, any other
     *     follows after a space
     * @param decimals digits after the decimal sign
     * @param signed with a plus or minus, as differences are
     */
    public record Format(String unit, int decimals, Locale locale, boolean signed) {
        ObjectNode json() {
            return JacksonUtils.createObjectNode()
                    .put("unit", unit)
                    .put("decimals", decimals)
                    .put("locale", locale.toLanguageTag())
                    .put("signed", signed);
        }
    }

    /** The same with the figures of another address. */
    public Look at(String address) {
        return new Look(address, palette, symbols, format, texts);
    }

    /** As the browser reads it where it comes with the paint itself. */
    public String json() {
        ObjectNode json = JacksonUtils.createObjectNode().put("paint", paint);
        palette.forEach(json.putArray("palette")::add);
        symbols.ifPresent(found -> json.set("symbols", found.json()));
        json.set("valueFormat", format.json());
        texts.forEach(json.putObject("texts")::put);
        return json.toString();
    }
}
