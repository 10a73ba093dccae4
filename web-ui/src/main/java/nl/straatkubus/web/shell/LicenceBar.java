package nl.straatkubus.web.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import nl.straatkubus.admin.licence.Licence;
import nl.straatkubus.admin.licence.LicenceState;
import nl.straatkubus.admin.licence.Licences;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.access.Viewer;

/**
 * What a municipality's people must know of its licence: everyone when it allows looking only, who manages its users
 * when that comes near.
 */
final class LicenceBar extends Div {
    private LicenceBar(Icon icon) {
        addClassName("sk-licence");
        getElement().setAttribute("role", "status");
        add(icon.draw());
    }

    /** Empty when there is nothing to say to this viewer. */
    static Optional<LicenceBar> of(Viewer viewer, Licences licences) {
        return viewer.municipality().flatMap(licences::of).flatMap(licence -> of(viewer, licence));
    }

    private static Optional<LicenceBar> of(Viewer viewer, Licence licence) {
        boolean manages = viewer.may(Right.MANAGE_USERS);
        return switch (licence.state()) {
            case LicenceState.ReadOnly _ ->
                Optional.of(new LicenceBar(Icon.LOCK).say("read-only", licence.lastDay(), "", manages));
            case LicenceState.Suspended suspended ->
                Optional.of(new LicenceBar(Icon.LOCK).say("suspended", suspended.since(), "", manages));
            case LicenceState.Grace grace
            when manages ->
                Optional.of(new LicenceBar(Icon.WARNING)
                        .say("grace", licence.lastDay(), format().format(grace.lastDay()), true));
            case LicenceState.Expiring expiring
            when manages ->
                Optional.of(new LicenceBar(Icon.CLOCK)
                        .say("expiring", licence.lastDay(), Integer.toString(expiring.daysLeft()), true));
            case LicenceState.Grace _,
                    LicenceState.Expiring _,
                    LicenceState.Active _,
                    LicenceState.Offered _,
                    LicenceState.Ordered _,
                    LicenceState.Ended _ -> Optional.empty();
        };
    }

    private static DateTimeFormatter format() {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", UI.getCurrent().getLocale());
    }

    /** @param manages whether this person can do something about it on the licence's own page */
    private LicenceBar say(String state, LocalDate day, String more, boolean manages) {
        Span lead = new Span(getTranslation("shell.licence." + state + ".lead"));
        lead.addClassName("sk-strong");
        add(lead, new Span(getTranslation("shell.licence." + state, format().format(day), more)));
        if (manages) {
            add(new Anchor("licentie", getTranslation("shell.licence.page")));
        }
        return this;
    }
}
