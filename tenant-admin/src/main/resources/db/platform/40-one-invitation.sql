--liquibase formatted sql

--changeset straatkubus:one-invitation-1
-- A first administrator is invited in the schema of the municipality, as everybody else.
drop table first_invitation;
