package nl.straatkubus.web.operator;

import java.util.Locale;
import nl.straatkubus.admin.billing.InvoiceState;
import nl.straatkubus.admin.licence.LicenceState;

/** How much attention something asks. A colour that only repeats what a sign and a word say. */
enum Tone {
    OK(Glyph.GOOD),
    INFO(Glyph.INFO),
    WARN(Glyph.CLOCK),
    BAD(Glyph.WARNING),
    QUIET(Glyph.LOCK);

    private final Glyph glyph;

    Tone(Glyph glyph) {
        this.glyph = glyph;
    }

    static Tone of(LicenceState state) {
        return switch (state) {
            case LicenceState.Ordered _ -> INFO;
            case LicenceState.Active _ -> OK;
            case LicenceState.Expiring _ -> WARN;
            case LicenceState.Grace _ -> BAD;
            case LicenceState.ReadOnly _, LicenceState.Ended _ -> QUIET;
        };
    }

    static Tone of(InvoiceState state) {
        return switch (state) {
            case InvoiceState.Draft _ -> QUIET;
            case InvoiceState.Sent _ -> INFO;
            case InvoiceState.Overdue _ -> BAD;
            case InvoiceState.Paid _ -> OK;
        };
    }

    Glyph glyph() {
        return glyph;
    }

    String style() {
        return "op-" + name().toLowerCase(Locale.ROOT);
    }
}
