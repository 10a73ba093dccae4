/**
 * Words, numbers, periods and dates in the reader's language. Uses the platform's catalogue, geography and access; every
 * screen uses it.
 */
package nl.straatkubus.web.text;
