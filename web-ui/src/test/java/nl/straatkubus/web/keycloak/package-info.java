/** Signing in at a real identity provider. */
package nl.straatkubus.web.keycloak;
