--liquibase formatted sql

--changeset straatkubus:licence-1
create table licence (
    id            bigint generated always as identity primary key,
    municipality  text        not null,
    ended_on      date
);
-- One licence at a time: an ended one may be followed by a new one.
create unique index licence_of_municipality on licence (municipality) where ended_on is null;

create table licence_term (
    licence_id    bigint      not null references licence,
    first_day     date        not null,
    last_day      date        not null check (last_day >= first_day),
    price_cents   bigint      not null check (price_cents >= 0),
    primary key (licence_id, first_day)
);

grant select, insert, update on licence to ${web};
grant select, insert on licence_term to ${web};
grant select on licence, licence_term to ${worker};
