--liquibase formatted sql

--changeset straatkubus:trials-1
-- A trial changes nothing, so it need not wait for an import of the same dataset.
drop index import_run_at_work;
create unique index import_run_at_work on import_run (dataset) where state = 'running' and not trial;
comment on index import_run_at_work is 'one import at a time per dataset, whichever workers take them';
