/**
 * The map as a component: an element that draws a municipality from one geometry file and colours it from a paint per
 * choice. It uses Vaadin Flow and nothing of the other rooms; addresses, colours and words are given to it, and it
 * answers with events.
 */
package nl.straatkubus.web.map.component;
