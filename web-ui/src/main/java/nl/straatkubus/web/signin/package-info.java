/**
 * The pages before sign-in: choosing the municipality and giving the password. Uses security for where one can sign in;
 * touches no data.
 */
package nl.straatkubus.web.signin;
