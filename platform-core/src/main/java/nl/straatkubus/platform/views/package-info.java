/**
 * What people keep to come back to: choices by name, never figures. Who opens a saved view sees by own rights. Uses
 * tenancy and access.
 */
package nl.straatkubus.platform.views;
