package nl.straatkubus.web.data;

/** Something that must be filled in is not; the fields themselves say which. */
final class FormIncomplete extends Exception {}
