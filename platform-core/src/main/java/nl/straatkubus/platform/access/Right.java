package nl.straatkubus.platform.access;

import java.util.Arrays;
import java.util.List;
import nl.straatkubus.platform.catalogue.Coded;

/** What a function allows besides seeing indicators. */
public enum Right implements Coded {
    EXPORT("export"),
    INVITE_GUESTS("invite-guests"),
    /** Writes what is seen in the street, and reads what colleagues wrote for them. */
    FIELD_NOTES("field-notes"),
    /** Plans what is done in areas and follows its effect. */
    INTERVENTIONS("interventions"),
    MANAGE_DATA("manage-data"),
    MANAGE_USERS("manage-users"),
    PRIVACY("privacy"),
    OPERATE("operate");

    /** What a municipality may give to a function; operating the platform is not its to give. */
    public static final List<Right> OF_A_MUNICIPALITY =
            List.of(EXPORT, INVITE_GUESTS, FIELD_NOTES, INTERVENTIONS, MANAGE_DATA, MANAGE_USERS, PRIVACY);

    private final String code;

    Right(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for an unknown code; the message lists the known ones */
    public static Right of(String code) {
        return Coded.of(Arrays.asList(values()), code, "right");
    }
}
