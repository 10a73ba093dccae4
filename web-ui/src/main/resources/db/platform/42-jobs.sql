--liquibase formatted sql

--changeset straatkubus:jobs-1 splitStatements:false
-- As municipality_use: the owner looks in all schemas at once. What comes out tells how far work is and since when, and
-- neither what it is about nor whose it is.
create function import_jobs(since timestamptz)
returns table (code text, state text, stage text, received_at timestamptz, moved_at timestamptz, rows_read bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    place text;
begin
    for place in
        select 'shared' union all select lower(m.code) from platform.municipality m where m.state = 'READY'
    loop
        return query execute format('
            select nullif(upper(%1$L), ''SHARED''), run.state, run.stage, run.received_at,
                coalesce((select max(stage.started_at) from %1$I.import_stage stage where stage.import_id = run.id),
                    run.received_at),
                run.rows_read
            from %1$I.import_run run
            where run.state in (''waiting'', ''running'')
               or run.state in (''failed'', ''held'') and not run.trial and run.received_at > $1', place)
            using since;
    end loop;
end
$$;

--changeset straatkubus:jobs-2
revoke execute on function import_jobs(timestamptz) from public;
grant execute on function import_jobs(timestamptz) to ${web};
