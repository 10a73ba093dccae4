--liquibase formatted sql

--changeset straatkubus:support-places-1 splitStatements:false
-- Which municipalities let operators look at this moment: one question of the owner for all schemas. Only codes come out.
create function support_places(at timestamptz) returns table (code text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    place text;
begin
    for place in select m.code from platform.municipality m where m.state = 'READY' order by m.name loop
        return query execute format('
            select %1$L::text where exists (select 1 from %2$I.support_grant where revoked_at is null and until > $1)',
            place, lower(place)) using at;
    end loop;
end
$$;

--changeset straatkubus:support-places-2
revoke execute on function support_places(timestamptz) from public;
grant execute on function support_places(timestamptz) to ${web};
