/**
 * The map screen: choosing and combining indicators, the legend, the period, an area's figures and the table that equals
 * the map. What is computed from the choices lives in one place, {@code MapPicture}, so that map, legend, table and panel
 * always agree. Uses the platform's cube, catalogue and geography, and the rooms shell, security and text.
 */
package nl.straatkubus.web.map;
