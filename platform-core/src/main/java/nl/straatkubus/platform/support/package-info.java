/**
 * Support access: a municipality lets the operators of the platform look at its figures for a time and a reason, and takes
 * that back when it wants. Nothing else lets them. Uses access, audit and tenancy.
 */
package nl.straatkubus.platform.support;
