--liquibase formatted sql

--changeset straatkubus:billing-2
-- A year can be taken back and agreed again, made dearer, or credited: one year has several invoices.
alter table invoice drop constraint invoice_licence_id_first_day_key;
create index invoice_of_year on invoice (licence_id, first_day);
alter table invoice add column kind text not null default 'year' check (kind in ('year', 'upgrade', 'credit'));
alter table invoice add column order_number text not null default '';
alter table invoice add column vat_case text not null default 'standard' check (vat_case in ('standard', 'reverse-charge'));
alter table invoice add column credits bigint references invoice;
comment on column invoice.credits is 'of a credit note: the invoice of which it gives back';
comment on column invoice.paid_on is 'the day on which nothing was left to pay';

create table payment (
    id             bigint generated always as identity primary key,
    invoice_id     bigint references invoice,
    received_on    date        not null,
    cents          bigint      not null,
    payer          text        not null,
    remittance     text        not null,
    source         text        not null check (source in ('hand', 'statement', 'provider')),
    reference      text        not null unique,
    noted_at       timestamptz not null
);
create index payment_of_invoice on payment (invoice_id);
comment on column payment.cents is 'below zero what was paid back';
comment on column payment.invoice_id is 'null while nobody knows what it was for';
comment on column payment.reference is 'the same whenever the same payment is reported again';
insert into payment (invoice_id, received_on, cents, payer, remittance, source, reference, noted_at)
select id, paid_on, net_cents + vat_cents, municipality_name, number, 'hand', 'before-' || id, now()
from invoice where paid_on is not null;

create table invoice_document (
    invoice_id     bigint      not null references invoice,
    kind           text        not null check (kind in ('pdf', 'ubl')),
    content        bytea       not null,
    primary key (invoice_id, kind)
);
comment on table invoice_document is 'what was sent, byte for byte';

create table provider_customer (
    municipality   text        primary key,
    reference      text        not null
);

alter table payment_message add column body text not null default '';
alter table payment_message add column about text;
comment on column payment_message.about is 'the provider''s reference of the invoice that it is about, if any';
alter table payment_message add column handled_at timestamptz;
alter table payment_message add column attempts integer not null default 0;
alter table payment_message add column failure text;
update payment_message set handled_at = received_at;

grant select, insert, update (invoice_id) on payment to ${web};
grant select, insert on invoice_document to ${web};
grant select, insert, update on provider_customer to ${web};
grant update (handled_at, attempts, failure) on payment_message to ${web};
