/**
 * Documents to keep: tagged PDF from a page of plain HTML, with drawings of lines and planes in it. Knows no content and
 * uses no other room.
 */
package nl.straatkubus.platform.paper;
