/**
 * Maps and photos of others that may lie below the shapes of the map, and which hosts browsers may fetch them from. Used by
 * the map and by the rules for browsers; uses no other room.
 */
package nl.straatkubus.web.ground;
