--liquibase formatted sql

--changeset straatkubus:file-pieces-1
-- Pieces are written once, read once and gone; compressing them took longer than storing them.
alter table import_file_chunk alter column content set storage external;
