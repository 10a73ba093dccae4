/**
 * Small pieces of screens about licences and invoices, for the operator's and the municipality's alike: amounts and days,
 * states as a sign and a word, notes. Uses tenant-admin's records and the shell's icons.
 */
package nl.straatkubus.web.business;
