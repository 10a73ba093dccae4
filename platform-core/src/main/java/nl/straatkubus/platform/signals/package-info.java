/**
 * Early warning: which areas deserve attention, computed from released figures only, never from anything finer. One face,
 * {@link nl.straatkubus.platform.signals.Signals}; the statistics behind it stay inside. Uses cube, catalogue and
 * geography.
 */
package nl.straatkubus.platform.signals;
