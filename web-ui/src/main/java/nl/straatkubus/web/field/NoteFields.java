package nl.straatkubus.web.field;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.internal.JacksonUtils;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.web.shell.Themes;
import nl.straatkubus.web.text.FunctionWords;
import nl.straatkubus.web.text.Translations;
import tools.jackson.databind.node.ArrayNode;

/** The form for a note. It lives in the browser, so that it works without a connection and sends what it kept later. */
@Tag("sk-note-form")
@JsModule("./field/note-form.ts")
final class NoteFields extends Component implements HasStyle {
    private static final long serialVersionUID = 1L;
    private static final String PREFIX = "field.form.";
    private static final List<String> TEXTS = List.of(
            "warning",
            "place",
            "place.own",
            "place.hint",
            "place.none",
            "place.later",
            "theme",
            "theme.choose",
            "day",
            "text",
            "photo",
            "photo.hint",
            "photo.preview",
            "photo.clear",
            "photo.drop",
            "photo.unreadable",
            "audience",
            "audience.hint",
            "audience.colleagues",
            "audience.functions",
            "audience.author",
            "audience.which",
            "guests",
            "quotable",
            "looked",
            "keep",
            "sending",
            "sent",
            "no-connection",
            "signed-out",
            "waiting",
            "waiting.hint",
            "waiting.send",
            "waiting.edit",
            "waiting.drop");

    /**
     * @param owner tells on the device whose notes these are
     * @param postcode where the note begins with; empty for none
     * @param functions whom a note can be meant for
     */
    NoteFields(String owner, String postcode, LocalDate today, List<Function> functions, Locale locale) {
        Map<String, String> texts = new HashMap<>();
        TEXTS.forEach(key -> texts.put(key, Translations.text(locale, PREFIX + key)));
        getElement().setPropertyMap("texts", texts);
        getElement().setProperty("owner", owner);
        getElement().setProperty("postcode", postcode);
        getElement().setProperty("today", today.toString());
        ArrayNode themes = JacksonUtils.createArrayNode();
        for (Theme theme : Theme.values()) {
            themes.addObject().put("code", theme.code()).put("name", Themes.name(theme, locale));
        }
        getElement().setPropertyJson("themes", themes);
        ArrayNode readers = JacksonUtils.createArrayNode();
        functions.forEach(
                one -> readers.addObject().put("code", one.code()).put("name", FunctionWords.title(one, locale)));
        getElement().setPropertyJson("functions", readers);
    }

    /** Follows each note that the server has got. */
    void whenSent(Runnable follow) {
        getElement().addEventListener("note-sent", sent -> follow.run());
    }
}
