package nl.straatkubus.admin.billing;

import java.util.Arrays;
import nl.straatkubus.admin.customer.Customer;
import nl.straatkubus.platform.catalogue.Coded;

/** Who pays the VAT to whom. */
public enum VatCase implements Coded {
    /** Dutch VAT, as on nearly all invoices. */
    STANDARD("standard", 21),
    /** Of a customer elsewhere in the Union with a VAT number: the customer settles it there (article 44, 2006/112/EC). */
    REVERSE_CHARGE("reverse-charge", 0);

    private final String code;
    private final int percentage;

    VatCase(String code, int percentage) {
        this.code = code;
        this.percentage = percentage;
    }

    @Override
    public String code() {
        return code;
    }

    public int percentage() {
        return percentage;
    }

    static VatCase of(String code) {
        return Coded.of(Arrays.asList(values()), code, "VAT case");
    }

    static VatCase of(Customer customer) {
        return customer.isDutch() || customer.vatNumber().isEmpty() ? STANDARD : REVERSE_CHARGE;
    }
}
