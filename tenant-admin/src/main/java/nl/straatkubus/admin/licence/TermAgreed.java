package nl.straatkubus.admin.licence;

import nl.straatkubus.platform.tenancy.MunicipalityCode;

/** Published inside the transaction that adds a year to a licence: what must hold together with it happens there. */
public record TermAgreed(long licence, MunicipalityCode municipality, Term term) {}
