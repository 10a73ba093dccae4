/**
 * Where the files of a dataset come from and when: screens for data stewards and, for shared datasets, operators. Uses
 * ingest-batch's public faces, licences, and the rooms shell, security and text.
 */
package nl.straatkubus.web.source;
