--liquibase formatted sql

--changeset straatkubus:use-1 splitStatements:false
-- Runs as the owner, the only one who may read in all schemas, so that one question serves for hundreds of municipalities.
-- Only counts and one moment come out: the operator's own role still reads nothing of any municipality.
create function municipality_use(since timestamptz, surely_over timestamptz)
returns table (code text, people bigint, signed_in timestamptz, imports bigint, waiting bigint, asking bigint, letters bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    place text;
begin
    for place in select m.code from platform.municipality m where m.state = 'READY' order by m.name loop
        return query execute format('
            select %1$L::text, (select count(*) from %2$I.app_user),
                (select max(newest.at) from (select at, action from %2$I.audit_entry order by id desc limit 200) newest
                 where newest.action = ''signed-in''),
                count(*), count(*) filter (where run.state in (''waiting'', ''running'')),
                count(*) filter (where run.state in (''failed'', ''held'')),
                (select count(*) from %2$I.letter where sent_at is null and in_hand_since < $2)
            from %2$I.import_run run where not run.trial and run.received_at > $1', place, lower(place))
            using since, surely_over;
    end loop;
end
$$;

--changeset straatkubus:use-2
revoke execute on function municipality_use(timestamptz, timestamptz) from public;
grant execute on function municipality_use(timestamptz, timestamptz) to ${web};
