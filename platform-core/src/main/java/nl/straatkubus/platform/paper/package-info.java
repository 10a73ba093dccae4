/** Documents to keep: tagged PDF from a page of plain HTML. Knows no content and uses no other room. */
package nl.straatkubus.platform.paper;
