/**
 * The attacker in the house. Looks at what is published of related indicators on one lattice, as someone would who wants
 * to know what is hidden, and tells how narrowly each hidden figure can be bounded. Uses the platform's catalogue and
 * geography; knows nothing of how figures are protected, so that it cannot share an error with the protection.
 */
package nl.straatkubus.ingest.audit;
