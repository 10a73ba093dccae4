/**
 * What people see where something is not there, is not theirs, or went wrong: one page for screens and plain addresses, with
 * a way back and without anything of the inside. Uses the rooms shell, security and text.
 */
package nl.straatkubus.web.fault;
