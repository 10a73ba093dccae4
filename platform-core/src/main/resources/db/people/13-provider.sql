--liquibase formatted sql

--changeset straatkubus:people-provider-1
alter table app_user add column claimed text[] not null default '{}';
alter table app_user add column provider_subject text unique;
comment on column app_user.claimed is 'functions that follow from claims, set anew at every sign-in; functions: those an administrator gave';
comment on column app_user.provider_subject is 'issuer and subject of the one provider account that this person signs in with';
