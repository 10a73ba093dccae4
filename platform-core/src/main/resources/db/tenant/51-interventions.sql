--liquibase formatted sql

--changeset straatkubus:interventions-1
create table intervention (
    id bigint generated always as identity primary key,
    title text not null check (length(title) between 1 and 120),
    description text not null check (length(description) <= 2000),
    areas text[] not null check (cardinality(areas) between 1 and 200),
    lead text not null check (length(lead) between 1 and 120),
    partners text[] not null check (cardinality(partners) <= 20),
    starts_on date not null,
    ends_on date,
    indicator text,
    aim text check (aim in ('down', 'up')),
    cost text not null check (cost in ('unknown', 'hours', 'small', 'medium', 'large')),
    signal_id bigint references signal (id),
    made_by text not null,
    made_at timestamptz not null,
    changed_by text not null,
    changed_at timestamptz not null,
    check (ends_on is null or ends_on >= starts_on),
    check ((indicator is null) = (aim is null))
);
comment on table intervention is 'what is done in some areas, from when to when, and what it is for; its effect is worked out from releases when asked';
comment on column intervention.areas is 'codes of postcodes, neighbourhoods or districts';
grant select, insert, update, delete on intervention to ${web};
