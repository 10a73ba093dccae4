package nl.straatkubus.web.business;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import nl.straatkubus.admin.billing.InvoiceState;
import nl.straatkubus.admin.licence.LicenceState;
import nl.straatkubus.web.shell.Icon;

/** A state as a sign and a word. */
public final class StateTag extends Span {
    private StateTag(Tone tone, Icon glyph) {
        addClassNames("op-tag", tone.style());
        add(glyph.draw());
    }

    public static StateTag of(LicenceState state, Words words) {
        StateTag tag = new StateTag(
                Tone.of(state),
                state instanceof LicenceState.Ordered
                        ? Icon.CLOCK
                        : Tone.of(state).glyph());
        String key = "operator.licence." + state.code();
        tag.say(
                switch (state) {
                    case LicenceState.Offered offered ->
                        offered.lapsed()
                                ? tag.getTranslation(key + ".lapsed")
                                : tag.getTranslation(key, words.shortDay(offered.until()));
                    case LicenceState.Ordered ordered -> tag.getTranslation(key, words.shortDay(ordered.startsOn()));
                    case LicenceState.Grace grace -> tag.getTranslation(key, grace.daysLeft());
                    case LicenceState.Active _,
                            LicenceState.Expiring _,
                            LicenceState.ReadOnly _,
                            LicenceState.Suspended _,
                            LicenceState.Ended _ -> tag.getTranslation(key);
                });
        return tag;
    }

    public static StateTag of(InvoiceState state, Words words) {
        StateTag tag = new StateTag(
                Tone.of(state),
                state instanceof InvoiceState.Draft ? Icon.FILE : Tone.of(state).glyph());
        String key = "operator.invoice." + state.code();
        tag.say(
                switch (state) {
                    case InvoiceState.Draft _ -> tag.getTranslation(key);
                    case InvoiceState.Sent sent -> tag.getTranslation(key, words.shortDay(sent.due()));
                    case InvoiceState.Overdue overdue -> tag.getTranslation(key, overdue.days());
                    case InvoiceState.Paid paid -> tag.getTranslation(key, words.shortDay(paid.on()));
                    case InvoiceState.Credited credited -> tag.getTranslation(key, words.shortDay(credited.on()));
                    case InvoiceState.Settled settled -> tag.getTranslation(key, words.shortDay(settled.on()));
                });
        return tag;
    }

    /** For what is neither licence nor invoice, such as a municipality that is kept out. */
    public static StateTag of(Tone tone, String text) {
        StateTag tag = new StateTag(tone, tone.glyph());
        tag.say(text);
        return tag;
    }

    private void say(String text) {
        add(new Text(text));
    }
}
