/**
 * The OpenID Connect providers by which municipalities let their own people in: what was registered, whether it works,
 * and what a claim is worth. Uses platform's access, tenancy and audit, and from ingestion the checked way out and the
 * vault for secrets.
 */
package nl.straatkubus.web.provider;
