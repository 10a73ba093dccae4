/** Users, machines, functions and the rights that follow from them. Uses tenancy and catalogue. */
package nl.straatkubus.platform.access;
