--liquibase formatted sql

--changeset straatkubus:provider-programs-1
alter table machine_client
    alter column secret_hash drop not null,
    add column provider_client text check (length(provider_client) between 1 and 255),
    add constraint machine_client_proof check (num_nonnulls(secret_hash, provider_client) = 1),
    add constraint machine_client_provider check (provider_client is null or municipality is not null);
comment on column machine_client.provider_client is 'Its id at the municipality''s own provider, whose tokens it proves itself by; without a secret here.';
comment on column machine_client.secret_since is 'From when the secret counts, or the client at the provider.';
create unique index machine_client_at_provider on machine_client (municipality, provider_client);
