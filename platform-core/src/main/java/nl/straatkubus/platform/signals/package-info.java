/**
 * Early warning: which areas deserve attention, computed from released figures only, never from anything finer, and what
 * people did about them. Two faces: {@link nl.straatkubus.platform.signals.Signals} is the method on one cube,
 * {@link nl.straatkubus.platform.signals.KeptSignals} what was found through time; the statistics behind them stay
 * inside. Uses cube, catalogue, geography, access and tenancy.
 */
package nl.straatkubus.platform.signals;
