/**
 * Alarms about data that did not arrive, failed or changed its layout: on the screen and by mail. An alarm and its
 * letters are written in one transaction and the letters are sent later, so that none is lost. Uses datasets, the
 * platform's mail, and the accounts of the place to know whom to write.
 */
package nl.straatkubus.ingest.alarm;
