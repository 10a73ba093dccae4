--liquibase formatted sql

--changeset straatkubus:field-1
create table field_note (
    id bigint generated always as identity primary key,
    client_id uuid not null,
    author text not null,
    postcode text not null check (postcode ~ '^[1-9][0-9]{3}[A-Z]{2}$'),
    theme text not null,
    text text not null check (length(text) between 1 and 1000),
    seen_on date not null,
    written_at timestamptz not null,
    audience text not null check (audience in ('author', 'colleagues', 'functions')),
    functions text[] not null,
    for_guests boolean not null,
    quotable boolean not null,
    looked text[] not null,
    check ((audience = 'functions') = (cardinality(functions) > 0)),
    unique (author, client_id)
);
comment on table field_note is 'what a professional saw in a street; never part of a figure, and no more precise than a postcode';
comment on column field_note.client_id is 'given by the device, so that a note that is sent twice is kept once';
comment on column field_note.looked is 'what looked like a person in the text and was let stand by the author after a second look';
create index field_note_place on field_note (postcode);

create table field_photo (
    note_id bigint primary key references field_note on delete cascade,
    jpeg bytea not null
);
comment on table field_photo is 'drawn anew from what was sent, so that nothing of the device or the place is left in it';

create table field_retention (
    id int primary key check (id = 1),
    days int not null check (days between 30 and 1825)
);
insert into field_retention values (1, 365);

grant select, insert, delete on field_note to ${web};
grant select, insert on field_photo to ${web};
grant select, update on field_retention to ${web};
grant select (id, written_at), delete on field_note to ${worker};
grant select on field_retention to ${worker};
