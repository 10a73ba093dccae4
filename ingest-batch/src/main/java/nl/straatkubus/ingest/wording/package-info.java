/**
 * Sentences for people about what went wrong, kept as a stable code with arguments and worded in the reader's language
 * only when shown. Uses nothing else of this product.
 */
package nl.straatkubus.ingest.wording;
