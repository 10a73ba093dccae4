/**
 * The pages before sign-in: choosing the municipality and giving the password, and what a municipality sees before it has
 * an environment, by links that tenant-admin gives out: an offer to accept, and the invitation of its first administrator.
 * Uses security for where one can sign in; touches no municipality's data.
 */
package nl.straatkubus.web.signin;
