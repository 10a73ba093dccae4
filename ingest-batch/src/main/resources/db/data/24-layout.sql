--liquibase formatted sql

--changeset straatkubus:layout-1
alter table dataset add column layout jsonb;
comment on column dataset.layout is 'what a steward said of the file beyond area and period; empty: everything is detected';

--changeset straatkubus:layout-2
alter table dataset add column legal_basis text;
comment on column dataset.legal_basis is 'ground of processing (GDPR, article 6): public-task, legal-obligation, consent, none-personal';
