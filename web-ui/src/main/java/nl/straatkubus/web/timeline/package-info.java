/**
 * The timeline of an area: figures, signals, field notes and interventions in one order of days, what is planned there
 * and what came of it. Uses the platform's signals, field notes, interventions and cube; the words of the rooms for
 * signals and field notes; business, shell, text and security of this module.
 */
package nl.straatkubus.web.timeline;
