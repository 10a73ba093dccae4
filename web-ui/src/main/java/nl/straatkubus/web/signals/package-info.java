/**
 * The signals screen: which areas deserve attention and why, in words. Uses the platform's signals and cube; shell, text
 * and security of this module.
 */
package nl.straatkubus.web.signals;
