--liquibase formatted sql

--changeset straatkubus:slice-storage-1
-- Slices are compact by themselves; compressing them again took longer than all else about storing them.
alter table slice alter column columns set storage external;
