/**
 * What administrators and the contract contact of a municipality are told of their licence, in time and once: by letters
 * of {@code platform.mail}. Uses licence, customer, wording, and the accounts of the municipality to know whom to write.
 */
package nl.straatkubus.admin.notice;
