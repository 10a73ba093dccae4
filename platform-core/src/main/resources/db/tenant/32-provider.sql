--liquibase formatted sql

--changeset straatkubus:provider-1
create table sign_in_provider (
    id int primary key check (id = 1),
    issuer text not null,
    client_id text not null,
    secret_key_id text not null,
    secret bytea not null,
    claim text not null,
    invited_only boolean not null,
    active boolean not null,
    revision bigint not null
);
comment on table sign_in_provider is 'The OpenID Connect provider by which people of this municipality sign in; the secret is sealed.';

create table provider_claim (
    value text not null,
    function text not null,
    primary key (value, function)
);
comment on table provider_claim is 'Which function somebody has whose claim holds this value.';
grant select, insert, update, delete on sign_in_provider, provider_claim to ${web};
