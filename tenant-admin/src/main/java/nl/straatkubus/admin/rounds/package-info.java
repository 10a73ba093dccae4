/**
 * What the desk does by itself, on one worker of all: mail and messages of the payment provider
 * each minute, a look at all payments at night, notices and invoices in the morning. Uses the rooms whose work
 * it starts; each piece of work can be repeated without harm.
 */
package nl.straatkubus.admin.rounds;
