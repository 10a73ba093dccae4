/** Who may open what: every route as every kind of caller, against the table in {@code docs/access.md}. */
package nl.straatkubus.web.rights;
