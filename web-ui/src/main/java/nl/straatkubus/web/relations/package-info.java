/**
 * Which indicators add up: a data steward sees and declares it, and everything that is bound so is protected together.
 * Uses the catalogue, ingest-batch's datasets and reprotection, and the rooms privacy, shell, security and text.
 */
package nl.straatkubus.web.relations;
