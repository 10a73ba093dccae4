/**
 * Accompanied viewing: somebody of a municipality shows the own screen to guests on devices of their own, who have no
 * account, for a purpose and a time, and while present. {@link nl.straatkubus.platform.accompanied.Viewings} opens, lets
 * in and ends; what a guest sees is asked with the host's rights of the moment. Uses access, audit, catalogue and tenancy;
 * knows no screen: what is shown is a text that the screens understand.
 */
package nl.straatkubus.platform.accompanied;
