package nl.straatkubus.web.data;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;
import nl.straatkubus.admin.licence.Activity;
import nl.straatkubus.admin.licence.Licences;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Page;
import nl.straatkubus.web.text.Translations;

/** Whether a steward may bring data in now: the right of the function and the licence of the municipality together. */
@org.springframework.stereotype.Component
final class ImportLicence {
    private final Licences licences;

    ImportLicence(Licences licences) {
        this.licences = licences;
    }

    boolean allows(Viewer viewer) {
        return viewer.may(Right.MANAGE_DATA)
                && viewer.municipality()
                        .filter(code -> licences.allows(code, Activity.IMPORT))
                        .isPresent();
    }

    /** Why not, where it does not. */
    Optional<Component> note(Viewer viewer, Locale locale) {
        return allows(viewer)
                ? Optional.empty()
                : Optional.of(
                        Page.note(Icon.LOCK, "sk-note-warn", new Span(Translations.text(locale, "data.licence"))));
    }
}
