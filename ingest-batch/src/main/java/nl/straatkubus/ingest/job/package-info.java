/**
 * Imports: a file is received in a request, queued, and taken by a worker through five stages until it is visible. Uses
 * every other room of this module, Spring Batch for the stages and db-scheduler for the queue.
 */
package nl.straatkubus.ingest.job;
