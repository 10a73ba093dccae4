package nl.straatkubus.ingest.wording;

/**
 * What is wrong with one thing that a person or a program filled in.
 *
 * @param field where it is, as a path: {@code indicators[0].denominator}
 * @param reason what is wrong and what to do
 */
public record FieldFault(String field, Sentence reason) {}
