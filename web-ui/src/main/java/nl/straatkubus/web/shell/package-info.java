/**
 * The frame around every screen: top bar, main menu, search, sharing, user menu, and the small pieces that screens share
 * (icons, drawings, tags). Knows no screen by class; screens find it as their layout. Uses the rooms security and text.
 */
package nl.straatkubus.web.shell;
