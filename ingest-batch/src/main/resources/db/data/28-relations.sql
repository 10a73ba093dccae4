--liquibase formatted sql

--changeset straatkubus:relations-1
alter table protection_run drop constraint protection_run_cause_check;
alter table protection_run add constraint protection_run_cause_check
    check (cause in ('policy', 'geography', 'relations', 'trial'));

--changeset straatkubus:relations-2
alter table dataset add column revision integer not null default 1;
comment on column dataset.revision is 'rises with each change, so that of two people who change it at once the second hears of the first';
