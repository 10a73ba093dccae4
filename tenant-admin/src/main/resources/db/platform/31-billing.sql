--liquibase formatted sql

--changeset straatkubus:billing-1
-- The last number given in each year. The row is locked until the invoice is there, so that no number is skipped.
create table invoice_number (
    year          integer     primary key,
    last_number   integer     not null
);

create table invoice (
    id                 bigint generated always as identity primary key,
    number             text        not null unique,
    licence_id         bigint      not null references licence,
    municipality       text        not null,
    municipality_name  text        not null,
    first_day          date        not null,
    last_day           date        not null,
    net_cents          bigint      not null,
    vat_cents          bigint      not null,
    made_on            date        not null,
    sent_on            date,
    sent_to            text,
    paid_on            date,
    provider_reference text,
    unique (licence_id, first_day)
);

create table payment_message (
    id            text        primary key,
    kind          text        not null,
    received_at   timestamptz not null
);

grant select, insert, update on invoice_number to ${web};
grant select, insert on invoice to ${web};
grant update (sent_on, sent_to, paid_on, provider_reference) on invoice to ${web};
grant select, insert on payment_message to ${web};
