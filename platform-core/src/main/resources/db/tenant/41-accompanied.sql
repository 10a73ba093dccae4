--liquibase formatted sql

--changeset straatkubus:accompanied-1
create table accompanied_viewing (
    id bigint generated always as identity primary key,
    host text not null,
    host_name text not null,
    purpose text not null check (length(purpose) between 1 and 120),
    partner text not null check (length(partner) between 1 and 120),
    organisation text not null check (length(organisation) between 1 and 120),
    started_at timestamptz not null,
    until timestamptz not null,
    ended_at timestamptz,
    ending text
);
create index accompanied_viewing_started on accompanied_viewing (started_at);
comment on table accompanied_viewing is 'When somebody showed the own screen to guests, why and to whom.';

create table accompanied_guest (
    viewing bigint not null references accompanied_viewing on delete cascade,
    number int not null,
    name text not null check (length(name) between 1 and 60),
    device text not null,
    joined_at timestamptz not null,
    left_at timestamptz,
    primary key (viewing, number)
);
comment on column accompanied_guest.left_at is 'Empty for one who stayed to the end.';
grant select, insert on accompanied_viewing, accompanied_guest to ${web};
grant update (ended_at, ending) on accompanied_viewing to ${web};
grant update (left_at) on accompanied_guest to ${web};
