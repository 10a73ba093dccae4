/**
 * Start-up: the application class, the database server that comes along (or the address of another), the check that demo
 * and real data never meet, and one clear line when something stands in the way, and the first operator
 * of a new installation. Uses only platform-core's tenancy and access.
 */
package nl.straatkubus.web.start;
