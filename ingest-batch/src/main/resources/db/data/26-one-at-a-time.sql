--liquibase formatted sql

--changeset straatkubus:one-at-a-time-1
create unique index import_run_at_work on import_run (dataset) where state = 'running';
comment on index import_run_at_work is 'one run at a time per dataset, whichever workers take them';
