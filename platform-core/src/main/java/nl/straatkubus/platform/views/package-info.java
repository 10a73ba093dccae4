/**
 * What people keep to come back to: choices by name and favourite indicators, never figures. Who opens a saved view sees by
 * own rights. Uses tenancy, access and catalogue.
 */
package nl.straatkubus.platform.views;
