package nl.straatkubus.web.api;

/**
 * One thing that is wrong with a request.
 *
 * @param field parameter, or path in the body such as {@code indicators[0].kind}
 * @param message what is wrong and what would be right
 */
record Fault(String field, String message) {}
