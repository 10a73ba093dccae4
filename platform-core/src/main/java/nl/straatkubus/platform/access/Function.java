package nl.straatkubus.platform.access;

import static nl.straatkubus.platform.access.Right.EXPORT;
import static nl.straatkubus.platform.access.Right.MANAGE_DATA;
import static nl.straatkubus.platform.access.Right.MANAGE_USERS;
import static nl.straatkubus.platform.access.Right.OPERATE;
import static nl.straatkubus.platform.access.Right.PRIVACY;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import nl.straatkubus.platform.catalogue.Coded;
import nl.straatkubus.platform.catalogue.Sensitivity;

/** The functions that a person or machine can have, and the rights of each. */
public enum Function implements Coded {
    AREA_MANAGER("area-manager", Set.of(Sensitivity.values()), EXPORT),
    POLICY_OFFICER("policy-officer", Set.of(Sensitivity.values()), EXPORT),
    NEIGHBOURHOOD_PROFESSIONAL("neighbourhood-professional", Set.of(Sensitivity.ORDINARY)),
    DATA_STEWARD("data-steward", Set.of(Sensitivity.values()), EXPORT, MANAGE_DATA),
    PRIVACY_OFFICER("privacy-officer", Set.of(Sensitivity.values()), PRIVACY),
    ADMINISTRATOR("administrator", Set.of(Sensitivity.ORDINARY), MANAGE_USERS),
    OPERATOR("operator", Set.of(), OPERATE);

    private final String code;
    private final Set<Sensitivity> sees;
    private final Set<Right> rights;

    Function(String code, Set<Sensitivity> sees, Right... rights) {
        this.code = code;
        this.sees = sees;
        this.rights = rights.length == 0 ? EnumSet.noneOf(Right.class) : EnumSet.copyOf(Arrays.asList(rights));
    }

    @Override
    public String code() {
        return code;
    }

    boolean sees(Sensitivity sensitivity) {
        return sees.contains(sensitivity);
    }

    boolean grants(Right right) {
        return rights.contains(right);
    }

    /** @throws IllegalArgumentException for an unknown code; the message lists the known ones */
    public static Function of(String code) {
        return Coded.of(Arrays.asList(values()), code, "function");
    }
}
