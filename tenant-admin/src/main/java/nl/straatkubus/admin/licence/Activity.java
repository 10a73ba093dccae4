package nl.straatkubus.admin.licence;

/** What people and machines of a municipality do that a licence allows or not. */
public enum Activity {
    SIGN_IN,
    /** Looks at figures, on screen or by program. */
    VIEW,
    /** Takes figures along in a file. */
    EXPORT,
    /** Brings data in, by hand, by program or on a schedule. */
    IMPORT,
    /** Changes anything else: notes, settings, people. */
    EDIT,
    /** Sees the licence itself, its invoices and contacts, and renews it. */
    ADMINISTER
}
