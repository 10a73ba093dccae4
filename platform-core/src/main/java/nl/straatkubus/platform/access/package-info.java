/**
 * Users, machines, functions and the rights that follow from them. Uses tenancy, mail, catalogue and the levels of
 * geography.
 */
package nl.straatkubus.platform.access;
