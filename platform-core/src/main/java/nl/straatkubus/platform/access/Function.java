package nl.straatkubus.platform.access;

import static nl.straatkubus.platform.access.Right.EXPORT;
import static nl.straatkubus.platform.access.Right.FIELD_NOTES;
import static nl.straatkubus.platform.access.Right.INTERVENTIONS;
import static nl.straatkubus.platform.access.Right.INVITE_GUESTS;
import static nl.straatkubus.platform.access.Right.MANAGE_DATA;
import static nl.straatkubus.platform.access.Right.MANAGE_USERS;
import static nl.straatkubus.platform.access.Right.OPERATE;
import static nl.straatkubus.platform.access.Right.PRIVACY;
import static nl.straatkubus.platform.catalogue.Sensitivity.ORDINARY;
import static nl.straatkubus.platform.catalogue.Sensitivity.SPECIAL;

import java.util.List;
import java.util.Set;
import nl.straatkubus.platform.catalogue.Coded;

/**
 * What a person or machine is in a municipality, and what follows from it. Every municipality starts with the default
 * set; it may change those and add its own.
 *
 * @param code of small letters, digits and hyphens
 * @param title as the municipality named it; empty for one of the default set under its own name
 */
public record Function(String code, String title, Set<Right> rights, Sight sight) implements Coded {
    public static final Function AREA_MANAGER = new Function(
            "area-manager",
            "",
            Set.of(EXPORT, INVITE_GUESTS, FIELD_NOTES, INTERVENTIONS),
            Sight.everything(ORDINARY, SPECIAL));
    public static final Function POLICY_OFFICER = new Function(
            "policy-officer",
            "",
            Set.of(EXPORT, INVITE_GUESTS, FIELD_NOTES, INTERVENTIONS),
            Sight.everything(ORDINARY, SPECIAL));
    public static final Function NEIGHBOURHOOD_PROFESSIONAL =
            new Function("neighbourhood-professional", "", Set.of(FIELD_NOTES), Sight.everything(ORDINARY));
    public static final Function DATA_STEWARD =
            new Function("data-steward", "", Set.of(EXPORT, MANAGE_DATA), Sight.everything(ORDINARY, SPECIAL));
    public static final Function PRIVACY_OFFICER =
            new Function("privacy-officer", "", Set.of(PRIVACY), Sight.everything(ORDINARY, SPECIAL));
    public static final Function ADMINISTRATOR =
            new Function("administrator", "", Set.of(MANAGE_USERS), Sight.everything(ORDINARY));
    public static final Function OPERATOR = new Function("operator", "", Set.of(OPERATE), Sight.NOTHING);

    /**
     * What guests may see of what their host sees, unless the municipality excludes some of it. It can be given to
     * nobody: a guest sees through a host who is present.
     */
    public static final Function GUEST = new Function("guest", "", Set.of(), Sight.everything(ORDINARY, SPECIAL));

    /** What every municipality starts with, in the order of the screens. */
    public static final List<Function> DEFAULT_SET = List.of(
            POLICY_OFFICER, AREA_MANAGER, NEIGHBOURHOOD_PROFESSIONAL, DATA_STEWARD, PRIVACY_OFFICER, ADMINISTRATOR);

    private static final String CODE = "[a-z][a-z0-9-]{0,39}";

    public Function {
        if (!code.matches(CODE)) {
            throw new IllegalArgumentException("'" + code + "' is no code of a function");
        }
        rights = Set.copyOf(rights);
    }

    public boolean grants(Right right) {
        return rights.contains(right);
    }

    public Function named(String newTitle) {
        return new Function(code, newTitle, rights, sight);
    }

    public Function with(Set<Right> newRights) {
        return new Function(code, title, newRights, sight);
    }

    public Function with(Sight newSight) {
        return new Function(code, title, rights, newSight);
    }

    /** Whether this is one of the default set, whatever it was changed into. */
    public boolean isOfDefaultSet() {
        return DEFAULT_SET.stream().anyMatch(one -> one.code.equals(code));
    }
}
