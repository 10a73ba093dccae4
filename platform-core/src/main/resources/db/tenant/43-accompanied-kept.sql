--liquibase formatted sql

--changeset straatkubus:accompanied-2
-- Erased when what the log tells of them is; guests go along with their viewing.
grant select, delete on accompanied_viewing to ${worker};
