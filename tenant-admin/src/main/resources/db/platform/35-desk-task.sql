--liquibase formatted sql

--changeset straatkubus:desk-task-1
create table desk_task (
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
create index desk_task_due on desk_task (execution_time);
create index desk_task_heartbeat on desk_task (last_heartbeat);
comment on table desk_task is 'db-scheduler''s table for what the desk does by itself: letters, notices, reconciliation';
grant select, insert, update, delete on desk_task to ${worker};
grant select on desk_task to ${web};
