--liquibase formatted sql

--changeset straatkubus:origin-1
-- Readers of shared figures are told how these came about, such as that they are estimates.
grant select on import_warning to ${reader};
