package nl.straatkubus.web.shell;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import nl.straatkubus.platform.catalogue.Ownership;
import nl.straatkubus.web.text.Translations;

/** A small word in a rounded edge: a status always has an icon and a word, never a colour alone. */
public final class Tag {
    /** What a status tag tells. */
    public enum Tone {
        PLAIN,
        OWN,
        OK,
        WARN,
        BAD
    }

    private Tag() {}

    public static Span of(Tone tone, String text) {
        Span tag = new Span(text);
        tag.addClassNames("sk-tag", "sk-tag-" + tone.name().toLowerCase(Locale.ROOT));
        return tag;
    }

    public static Span of(Tone tone, Icon icon, String text) {
        Span tag = of(tone, "");
        tag.add(icon.draw(), new Span(text));
        return tag;
    }

    /** Whether something is the municipality's own or shared with all. */
    public static Span owner(Ownership owner, Locale locale) {
        return owner == Ownership.OWN
                ? of(Tone.OWN, Translations.text(locale, "shell.owner.own"))
                : of(Tone.PLAIN, Translations.text(locale, "shell.owner.shared"));
    }
}
