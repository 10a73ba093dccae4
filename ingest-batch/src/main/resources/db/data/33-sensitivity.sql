--liquibase formatted sql

--changeset straatkubus:sensitivity-1
alter table protection_run drop constraint protection_run_cause_check;
alter table protection_run add constraint protection_run_cause_check
    check (cause in ('policy', 'geography', 'relations', 'sensitivity', 'trial'));
