/**
 * How a process does worker's duty: a scheduler of tasks in the database that starts and stops with the application.
 * Uses the platform's tenancy.
 */
package nl.straatkubus.ingest.worker;
