/** What the operator tells all municipalities on their screens. Uses licence for its way to the platform's schema. */
package nl.straatkubus.admin.announcement;
