--liquibase formatted sql

--changeset straatkubus:people-functions-1
create table app_function (
    code text primary key,
    title text not null check (length(title) <= 80),
    rights text[] not null
);
comment on table app_function is 'Functions that a municipality made or changed; one of the default set that is not here is as the program has it.';

create table function_reach (
    function text not null references app_function (code) on delete cascade,
    theme text,
    sensitivity text,
    indicator text,
    reach text not null,
    check ((theme is null) = (sensitivity is null) and (theme is null) <> (indicator is null)),
    unique nulls not distinct (function, theme, sensitivity, indicator)
);
comment on table function_reach is 'How far down a function sees a group of indicators, or one indicator that differs from its group.';

create table access_choice (
    id int primary key check (id = 1),
    names_shown boolean not null
);
grant select, insert, update, delete on app_function, function_reach to ${web};
grant select, insert, update on access_choice to ${web};

--changeset straatkubus:people-functions-2
alter table app_user add column blocked_at timestamptz;
alter table app_user add column last_seen timestamptz;
create table invitation (
    token_hash bytea primary key,
    email text not null references app_user (email) on delete cascade,
    expires_at timestamptz not null
);
comment on table invitation is 'A letter that lets somebody choose a first password; the token itself is kept nowhere.';
grant select, insert, delete on invitation to ${web};
