--liquibase formatted sql

--changeset straatkubus:register-1
create table processing_record (
    dataset text primary key,
    purpose text not null,
    legal_basis text not null,
    subjects text not null,
    categories text not null,
    recipients text not null,
    retention text not null,
    changed_at timestamptz not null,
    changed_by text not null
);
comment on table processing_record is 'Register of processing activities (GDPR art. 30), a row a dataset, own or shared.';
grant select, insert, update on processing_record to ${web};
