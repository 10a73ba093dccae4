package nl.straatkubus.admin.billing;

import java.util.Arrays;
import nl.straatkubus.platform.catalogue.Coded;

/** What an invoice is for. */
public enum InvoiceKind implements Coded {
    YEAR("year"),
    /** The difference for the rest of a year that became dearer. */
    UPGRADE("upgrade"),
    /** A credit note: gives back what another invoice asked. */
    CREDIT("credit");

    private final String code;

    InvoiceKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    static InvoiceKind of(String code) {
        return Coded.of(Arrays.asList(values()), code, "kind of invoice");
    }
}
