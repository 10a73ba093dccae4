--liquibase formatted sql

--changeset straatkubus:signals-1
create table signal (
    id bigint generated always as identity primary key,
    subject text not null,
    sort text not null check (sort in ('rise', 'level', 'theme')),
    postcodes text[] not null,
    found_first timestamptz not null,
    state text not null default 'new' check (state in ('new', 'investigation', 'intervention', 'closed')),
    state_since timestamptz not null,
    assignee text,
    reason text check (reason in ('no-action', 'counting-error', 'known', 'solved', 'other')),
    check ((state = 'closed') = (reason is not null))
);
comment on column signal.subject is 'an indicator''s code, or theme: with the theme''s code and who its figures are for';
comment on column signal.postcodes is 'where it was last found: by these a later one is known to be the same';
create index signal_of_subject on signal (subject);

create table signal_run (
    id bigint generated always as identity primary key,
    subject text not null,
    basis text not null,
    members text[] not null,
    method integer not null,
    lattice_id bigint not null,
    releases bigint[] not null,
    computed_at timestamptz not null,
    current boolean not null default true
);
comment on table signal_run is 'one working out of one subject; what it gave follows from basis and can be worked out again';
comment on column signal_run.members is 'the indicators whose figures it looked at: who may not see all of them sees nothing of it';
create unique index signal_run_current on signal_run (subject) where current;

create table signal_finding (
    signal_id bigint not null references signal (id),
    run_id bigint not null references signal_run (id),
    theme text not null,
    period text not null,
    recent_periods integer not null,
    in_a_row integer not null,
    excess double precision not null,
    lower_bound double precision not null,
    heart text not null,
    areas text[] not null,
    reach text[] not null,
    name text not null,
    households integer not null,
    peers integer not null,
    traits text[] not null,
    alike boolean not null,
    estimate double precision,
    surroundings text,
    slope double precision,
    chance double precision,
    trend_periods integer,
    primary key (signal_id, run_id)
);

create table signal_figure (
    signal_id bigint not null,
    run_id bigint not null,
    place integer not null,
    indicator text not null,
    level_from double precision not null,
    level_to double precision not null,
    comparable_from double precision not null,
    comparable_to double precision not null,
    score double precision not null,
    periods text[] not null,
    levels double precision[] not null,
    comparables double precision[] not null,
    primary key (signal_id, run_id, place),
    foreign key (signal_id, run_id) references signal_finding (signal_id, run_id)
);

create table signal_event (
    id bigint generated always as identity primary key,
    signal_id bigint not null references signal (id),
    at timestamptz not null,
    actor text not null,
    kind text not null check (kind in ('moved', 'assigned', 'comment')),
    state text,
    assignee text,
    reason text,
    text text not null check (length(text) <= 2000)
);
create index signal_event_of on signal_event (signal_id);

grant select, insert, update on signal, signal_run to ${web}, ${worker};
grant select, insert on signal_finding, signal_figure to ${web}, ${worker};
grant select, insert on signal_event to ${web};
