/**
 * Letters about new signals to those who follow an area. Uses the platform's follows, access and mail, and the wording
 * of this module.
 */
package nl.straatkubus.ingest.digest;
