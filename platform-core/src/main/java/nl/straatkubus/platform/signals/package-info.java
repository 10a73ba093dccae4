/** Early warning: which areas deserve attention, computed from released figures only. Uses cube, catalogue, geography, access. */
package nl.straatkubus.platform.signals;
