/** The texts of letters and documents, in the language of the customer. Knows no other room. */
package nl.straatkubus.admin.wording;
