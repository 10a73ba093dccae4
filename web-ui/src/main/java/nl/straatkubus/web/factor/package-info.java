/**
 * The second factor of people who sign in with a password: codes of an app on their phone (RFC 6238), and recovery codes.
 * Uses platform's tenancy, access and audit, and the vault of ingestion.
 */
package nl.straatkubus.web.factor;
