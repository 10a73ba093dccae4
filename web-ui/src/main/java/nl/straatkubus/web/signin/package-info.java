/**
 * The pages before sign-in: choosing the municipality and giving the password, the invitation by which somebody chooses a
 * first one, the offer that a municipality accepts before it has an environment, and the code of a guest.
 * Uses security for where one can sign in; touches no municipality's data.
 */
package nl.straatkubus.web.signin;
