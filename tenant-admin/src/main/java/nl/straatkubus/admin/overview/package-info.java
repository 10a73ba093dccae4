/**
 * What the operator sees first: what asks attention today, what the licences bring in, and what they will. Counts and
 * amounts only, no municipality's figures. Uses licence, billing and offer, and mail of platform-core.
 */
package nl.straatkubus.admin.overview;
