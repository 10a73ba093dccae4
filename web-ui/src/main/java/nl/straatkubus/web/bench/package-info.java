/**
 * Measurements of the product beside the common way of doing the same, on this machine and in the same run. Uses the
 * public faces of the other modules as any program would, and the demo's geography.
 */
package nl.straatkubus.web.bench;
