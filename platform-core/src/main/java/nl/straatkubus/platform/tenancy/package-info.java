/**
 * Municipalities, a schema and two roles for each, and the migrations that keep their schemas current. Uses nothing but
 * the database; every other room stands on it. A connection belongs to the {@link DataScope} in which it is borrowed.
 */
package nl.straatkubus.platform.tenancy;
