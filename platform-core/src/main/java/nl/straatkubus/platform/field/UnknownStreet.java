package nl.straatkubus.platform.field;

import nl.straatkubus.platform.geography.AreaCode;

/** A postcode that lies in no street of the municipality. */
public final class UnknownStreet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownStreet(AreaCode postcode) {
        super(postcode.spaced() + " is no street of this municipality");
    }
}
