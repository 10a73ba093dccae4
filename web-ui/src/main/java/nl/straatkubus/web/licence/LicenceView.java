package nl.straatkubus.web.licence;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import nl.straatkubus.admin.licence.Activity;
import nl.straatkubus.admin.licence.Licence;
import nl.straatkubus.admin.licence.LicenceState;
import nl.straatkubus.web.business.Note;
import nl.straatkubus.web.business.Tone;
import nl.straatkubus.web.business.Words;
import nl.straatkubus.web.security.Roles;
import nl.straatkubus.web.shell.AppShell;
import nl.straatkubus.web.shell.Page;

/**
 * The licence of the municipality: how it stands, in plain words; for administrators also the next year with one button,
 * and who is invoiced.
 */
@Route(value = LicenceView.ROUTE, layout = AppShell.class)
@RolesAllowed(Roles.VIEWER)
@CssImport("./styles/operator.css")
public final class LicenceView extends Div implements HasDynamicTitle {
    static final String ROUTE = "licentie";

    private final transient LicenceDesk desk;
    private final transient Words words;

    LicenceView(LicenceDesk desk) {
        this.desk = desk;
        this.words = new Words(getLocale());
        addClassName("op-page");
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("licence.title") + " · Straatkubus";
    }

    private void show() {
        removeAll();
        add(Page.heading(getTranslation("licence.title"), getTranslation("licence.about")));
        Optional<Licence> licence = desk.licence();
        if (licence.isEmpty()) {
            add(new Note(Tone.BAD, "", getTranslation("licence.none")));
            return;
        }
        add(plainWords(licence.get()));
        if (!desk.isAdministrator()) {
            add(new Note(Tone.INFO, "", getTranslation("licence.ask-administrator")));
            return;
        }
        Div left = new Div(new YearCard(desk, licence.get(), words, this::show), new OwnInvoices(desk, words));
        left.addClassName("op-side");
        if (licence.get().state().allows(Activity.EXPORT)) {
            left.add(new TakeCard(desk, words));
        }
        Div columns = new Div(left, new PartyCard(desk));
        columns.addClassName("op-halves");
        add(columns);
    }

    /** What the state means for the people of the municipality. */
    private Note plainWords(Licence licence) {
        LicenceState state = licence.state();
        String key = "licence.state." + state.code();
        String last = words.day(licence.lastDay());
        String sentence =
                switch (state) {
                    case LicenceState.Suspended suspended ->
                        getTranslation(key, words.day(suspended.since()), suspended.why());
                    case LicenceState.Grace grace -> getTranslation(key, last, words.day(grace.lastDay()));
                    case LicenceState.Expiring expiring ->
                        getTranslation(
                                key,
                                last,
                                expiring.daysLeft(),
                                words.day(licence.lastDay().plusDays(LicenceState.DAYS_OF_GRACE)));
                    case LicenceState.Offered _,
                            LicenceState.Ordered _,
                            LicenceState.Active _,
                            LicenceState.ReadOnly _,
                            LicenceState.Ended _ -> getTranslation(key, last);
                };
        return new Note(Tone.of(state), getTranslation(key + ".lead"), sentence);
    }
}
