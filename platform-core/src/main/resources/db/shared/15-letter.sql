--liquibase formatted sql

--changeset straatkubus:letter-shared-1
create table letter (
    id bigint generated always as identity primary key,
    key text not null unique,
    recipient text not null,
    subject text not null,
    body text not null,
    written_at timestamptz not null,
    attempts integer not null default 0,
    again_at timestamptz not null,
    sent_at timestamptz,
    given_up boolean not null default false
);
create index letter_unsent on letter (again_at) where sent_at is null and not given_up;
comment on table letter is 'mail that is to be sent, written in one transaction with what it is about';
comment on column letter.key is 'what the letter is about and to whom, so that it is written once';

create table letter_attachment (
    letter_id bigint not null references letter,
    name text not null,
    type text not null,
    content bytea not null,
    primary key (letter_id, name)
);

grant select, insert, update on letter to ${web}, ${worker};
grant select, insert on letter_attachment to ${web}, ${worker};
