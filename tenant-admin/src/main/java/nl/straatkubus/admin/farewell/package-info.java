/**
 * How a municipality leaves: a complete export with a manifest, then erasure with a certificate. Uses licence, customer,
 * billing for its documents, wording, and tenancy, cube, geography
 * and paper of platform-core.
 */
package nl.straatkubus.admin.farewell;
