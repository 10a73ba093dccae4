/** Themes, indicators, periods, sensitivity and direction: what a figure means. Uses tenancy. */
package nl.straatkubus.platform.catalogue;
