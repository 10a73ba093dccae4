--liquibase formatted sql

--changeset straatkubus:offer-1
create table offer (
    id                 bigint generated always as identity primary key,
    token_hash         text        not null unique,
    municipality       text        not null,
    municipality_name  text        not null,
    first_day          date        not null,
    price_cents        bigint      not null check (price_cents >= 0),
    inhabitants        integer     not null,
    options            text[]      not null,
    valid_until        date        not null,
    contact_name       text        not null,
    contact_email      text        not null,
    admin_name         text        not null,
    admin_email        text        not null,
    language           text        not null,
    made_on            date        not null,
    made_by            text        not null,
    withdrawn_on       date,
    accepted_at        timestamptz,
    accepted_by        text,
    accepted_function  text,
    order_number       text,
    carried_out_at     timestamptz
);
comment on column offer.token_hash is 'SHA-256 of what stands in the link; who has the link may accept';
comment on column offer.carried_out_at is 'when environment, administrator and licence were there';
grant select, insert on offer to ${web};
grant update (token_hash, withdrawn_on, accepted_at, accepted_by, accepted_function, order_number, carried_out_at)
    on offer to ${web};

create table first_invitation (
    token_hash         text        primary key,
    municipality       text        not null,
    email              text        not null,
    name               text        not null,
    until              timestamptz not null,
    used_at            timestamptz
);
comment on table first_invitation is 'links with which a first administrator chooses a password, once';
grant select, insert on first_invitation to ${web};
grant update (used_at) on first_invitation to ${web};
