/**
 * Looks at what an import changes before and after it is shown: which areas come and go, which figures jump, how much is
 * hidden. Says it in counts and released figures only, so that a screen can show it. Uses the rooms dataset and wording
 * and the platform's released figures.
 */
package nl.straatkubus.ingest.review;
