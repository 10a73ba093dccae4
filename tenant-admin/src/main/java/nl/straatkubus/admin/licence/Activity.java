package nl.straatkubus.admin.licence;

/** What people and machines of a municipality do that a licence allows or not. */
public enum Activity {
    SIGN_IN,
    VIEW,
    EXPORT,
    IMPORT,
    EDIT
}
