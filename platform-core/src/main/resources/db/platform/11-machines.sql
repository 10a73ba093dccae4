--liquibase formatted sql

--changeset straatkubus:machines-1
alter table machine_client
    add column title text not null default '' check (length(title) <= 80),
    add column scopes text[] not null default '{figures,data,field-notes,interventions,operate}',
    add column calls_per_minute int check (calls_per_minute > 0),
    add column secret_since timestamptz not null default now(),
    add column former_hash text,
    add column former_until timestamptz,
    add column last_used_at timestamptz;
comment on column machine_client.calls_per_minute is 'Empty for what the installation allows.';
comment on column machine_client.former_hash is 'The secret before, which is good until former_until, so that a program can be changed over.';
create index machine_client_municipality on machine_client (municipality);
grant delete on machine_client to ${web};
