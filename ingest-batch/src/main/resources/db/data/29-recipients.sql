--liquibase formatted sql

--changeset straatkubus:recipients-1
alter table dataset add column kept_by text not null default '';
comment on column dataset.kept_by is 'e-mail address of the person who added it; empty where a program did';

create table alarm_recipient (
    dataset text not null references dataset (code),
    email text not null,
    primary key (dataset, email)
);
comment on table alarm_recipient is 'whom alarms about a dataset are written to; without a row the one who keeps it, or else all data stewards';
grant select, insert, delete on alarm_recipient to ${web};
grant select on alarm_recipient to ${worker};

--changeset straatkubus:recipients-2
alter table dataset_source add column revision uuid not null default gen_random_uuid();
comment on column dataset_source.revision is 'another one with each change, so that of two people who change it at once the second hears of the first';
