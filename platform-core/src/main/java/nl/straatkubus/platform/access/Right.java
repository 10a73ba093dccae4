package nl.straatkubus.platform.access;

/** What a function allows besides seeing indicators. */
public enum Right {
    EXPORT,
    MANAGE_DATA,
    MANAGE_USERS,
    PRIVACY,
    OPERATE
}
