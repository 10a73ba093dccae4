--liquibase formatted sql

--changeset straatkubus:farewell-planned-1
-- A municipality that leaves takes its planned work along.
grant delete on source_task, scheduled_tasks to ${web};
grant select on scheduled_tasks to ${web};
