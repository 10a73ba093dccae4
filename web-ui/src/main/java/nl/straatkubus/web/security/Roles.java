package nl.straatkubus.web.security;

/** The roles that views name in {@code @RolesAllowed}; they follow from the viewer's rights. */
public final class Roles {
    /** Anyone who belongs to a municipality. */
    public static final String VIEWER = "VIEWER";

    /** Who writes field notes. */
    public static final String FIELD = "FIELD";

    public static final String DATA_STEWARD = "DATA_STEWARD";
    public static final String ADMINISTRATOR = "ADMINISTRATOR";
    public static final String PRIVACY = "PRIVACY";
    public static final String OPERATOR = "OPERATOR";

    private Roles() {}
}
