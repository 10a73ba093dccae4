/**
 * What rooms tell about an area in a document: a chapter each. Whoever has something to tell there is a
 * {@link nl.straatkubus.web.report.ChapterSource}; the document asks all of them. Uses the platform's cube and geography.
 */
package nl.straatkubus.web.report;
