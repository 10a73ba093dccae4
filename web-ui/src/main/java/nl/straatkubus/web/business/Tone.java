package nl.straatkubus.web.business;

import java.util.Locale;
import nl.straatkubus.admin.billing.InvoiceState;
import nl.straatkubus.admin.licence.LicenceState;
import nl.straatkubus.web.shell.Icon;

/** How much attention something asks. A colour that only repeats what a sign and a word say. */
public enum Tone {
    OK(Icon.DONE),
    INFO(Icon.INFO),
    WARN(Icon.CLOCK),
    BAD(Icon.WARNING),
    QUIET(Icon.LOCK);

    private final Icon glyph;

    Tone(Icon glyph) {
        this.glyph = glyph;
    }

    public static Tone of(LicenceState state) {
        return switch (state) {
            case LicenceState.Offered offered -> offered.lapsed() ? WARN : INFO;
            case LicenceState.Ordered _ -> INFO;
            case LicenceState.Active _ -> OK;
            case LicenceState.Expiring _ -> WARN;
            case LicenceState.Grace _, LicenceState.Suspended _ -> BAD;
            case LicenceState.ReadOnly _, LicenceState.Ended _ -> QUIET;
        };
    }

    public static Tone of(InvoiceState state) {
        return switch (state) {
            case InvoiceState.Draft _ -> QUIET;
            case InvoiceState.Sent _ -> INFO;
            case InvoiceState.Overdue _ -> BAD;
            case InvoiceState.Paid _ -> OK;
            case InvoiceState.Credited _, InvoiceState.Settled _ -> QUIET;
        };
    }

    public Icon glyph() {
        return glyph;
    }

    public String style() {
        return "op-" + name().toLowerCase(Locale.ROOT);
    }
}
