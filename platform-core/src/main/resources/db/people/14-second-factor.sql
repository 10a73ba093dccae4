--liquibase formatted sql

--changeset straatkubus:people-factor-1
create table second_factor (
    email text primary key references app_user (email) on delete cascade,
    key_id text not null,
    sealed bytea not null,
    confirmed boolean not null,
    last_step bigint not null
);
comment on column second_factor.last_step is 'the half minute of the last code that was used, so that none counts twice';
create table recovery_code (
    email text not null references second_factor (email) on delete cascade,
    code_hash bytea not null,
    primary key (email, code_hash)
);
grant select, insert, update, delete on second_factor to ${web};
grant select, insert, delete on recovery_code to ${web};
