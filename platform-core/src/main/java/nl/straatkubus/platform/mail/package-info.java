/**
 * Mail to people. A letter is written in the transaction of what it is about and sent later by a worker, so that none is
 * lost and none is written twice; {@link nl.straatkubus.platform.mail.Outbox} takes it, {@link
 * nl.straatkubus.platform.mail.LetterPost} sends it. Uses tenancy; who is written to and what about is the caller's.
 */
package nl.straatkubus.platform.mail;
