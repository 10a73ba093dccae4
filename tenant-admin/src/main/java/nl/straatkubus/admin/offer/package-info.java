/**
 * From offer to order: a first year is offered on paper and by a link, who has the link accepts it by name, function and
 * order number, and licence and environment follow by themselves. Uses licence, customer, onboarding, wording, and mail
 * and paper of platform-core.
 */
package nl.straatkubus.admin.offer;
