/**
 * The screens of accompanied viewing: what a host starts from the map, and what guests see on their own devices. A guest
 * has no account and so no viewer of a request: everything for one is asked through {@code platform.accompanied}, with the
 * host's rights of the moment. Uses map for what is shown, shell, signin for the frame of the page where a code is typed.
 */
package nl.straatkubus.web.accompanied;
