/** Attacks on what is shown, through the calls that show it, and on a release that somebody protected badly. */
package nl.straatkubus.web.attack;
