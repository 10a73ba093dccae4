--liquibase formatted sql

--changeset straatkubus:source-queue-1
create table source_task (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index source_task_due on source_task (execution_time);
create index source_task_heartbeat on source_task (last_heartbeat);
comment on table source_task is 'db-scheduler''s table for planned moments, fetches and mail, apart from the line of imports';
grant select, insert, update, delete on source_task to ${worker};
grant select, insert on source_task to ${web};
