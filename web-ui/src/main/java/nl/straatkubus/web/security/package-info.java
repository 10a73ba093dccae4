/**
 * Who is asking: sign-in per municipality, tokens for machines, and the scope in which every request runs. Screens and
 * calls ask {@link nl.straatkubus.web.security.CurrentViewer} and nothing else. Uses platform's tenancy, access and audit, and
 * the licences.
 */
package nl.straatkubus.web.security;
