/**
 * Who works here and what each may see: people, functions, and the table of functions and indicators, for the
 * municipality's administrator. Uses platform's access and catalogue, and security for who asks.
 */
package nl.straatkubus.web.people;
