/** The map's pace, measured on the production front end in a real browser and inside the running product. */
package nl.straatkubus.web.bench;
