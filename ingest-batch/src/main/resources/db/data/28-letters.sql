--liquibase formatted sql

--changeset straatkubus:alarm-letter-2
-- Letters about alarms go out with all other mail of the place; what still waits is taken along.
insert into letter (key, recipient, subject, body, written_at, attempts, again_at)
select 'alarm-' || alarm_id || '-' || recipient || '-' || id, recipient, subject, body, written_at, attempts, again_at
from alarm_letter where sent_at is null and not given_up;
drop table alarm_letter;
