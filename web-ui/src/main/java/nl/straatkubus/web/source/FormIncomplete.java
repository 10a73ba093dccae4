package nl.straatkubus.web.source;

/** Something is not filled in, or wrongly; the field itself says what. */
final class FormIncomplete extends Exception {}
