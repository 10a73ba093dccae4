--liquibase formatted sql

--changeset straatkubus:customer-1
create table customer (
    municipality     text not null primary key,
    name             text not null,
    kvk              text not null,
    oin              text not null,
    vat_number       text not null,
    street           text not null,
    postcode         text not null,
    city             text not null,
    country          text not null,
    contact_name     text not null,
    contact_email    text not null,
    invoice_email    text not null,
    buyer_reference  text not null,
    language         text not null,
    changed_at       timestamptz not null,
    changed_by       text not null
);
comment on table customer is 'who is invoiced for a municipality and with whom its contract is spoken about';
grant select, insert, update, delete on customer to ${web};
