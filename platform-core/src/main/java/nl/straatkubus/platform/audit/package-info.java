/** Who did and saw what. Uses tenancy and access. */
package nl.straatkubus.platform.audit;
