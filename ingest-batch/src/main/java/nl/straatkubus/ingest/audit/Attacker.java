package nl.straatkubus.ingest.audit;

/** What an attacker knows besides what is published. */
public enum Attacker {
    /** Nothing. */
    OUTSIDER,
    /** The exact figures of one area, whichever tells most. */
    INSIDER
}
