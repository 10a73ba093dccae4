--liquibase formatted sql

--changeset straatkubus:farewell-1
create table farewell (
    id             bigint generated always as identity primary key,
    licence_id     bigint      not null unique references licence,
    municipality   text        not null,
    name           text        not null,
    taken_at       timestamptz,
    taken_by       text,
    taken_sha256   text,
    erased_at      timestamptz,
    erased_by      text,
    certificate    bytea
);
comment on table farewell is 'how a municipality left: what it took along, and that nothing stayed';
comment on column farewell.taken_sha256 is 'of the manifest, which names every file with its own';
grant select, insert, update on farewell to ${web};
grant delete on customer, first_invitation to ${web};
