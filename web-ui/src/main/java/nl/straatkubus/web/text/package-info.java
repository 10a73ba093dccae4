/**
 * Words, numbers, periods and dates in the reader's language. Uses the platform's catalogue and geography; every screen
 * uses it.
 */
package nl.straatkubus.web.text;
