/**
 * Field notes: what professionals see in a street, beside the figures and never part of them. {@link
 * nl.straatkubus.platform.field.FieldNotes} keeps them and decides who sees which; {@link
 * nl.straatkubus.platform.field.PersonalTraces} finds what could name a person; {@link
 * nl.straatkubus.platform.field.Photo} takes everything out of a photo but the picture. Uses tenancy, access, audit,
 * geography and the themes of the catalogue.
 */
package nl.straatkubus.platform.field;
