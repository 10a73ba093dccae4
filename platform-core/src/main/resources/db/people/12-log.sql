--liquibase formatted sql

--changeset straatkubus:people-log-1
alter table audit_entry add column origin text not null default '';
alter table audit_entry add column period text not null default '';
alter table audit_entry add column place text not null default '';
alter table audit_entry add column level text not null default '';
alter table audit_entry add column purpose text not null default '';
alter table audit_entry add column number bigint;
alter table audit_entry add column previous bytea;
alter table audit_entry add column hash bytea;
comment on column audit_entry.number is 'counts without a gap, unlike the id, which skips what was rolled back';
comment on column audit_entry.previous is 'hash of the entry before, so that none can be changed or left out unseen';

create table audit_head (
    id int primary key check (id = 1),
    number bigint not null,
    hash bytea not null
);
comment on table audit_head is 'The end of the chain. No role of the application may write it.';
insert into audit_head (id, number, hash) values (1, 0, sha256(''));
grant select on audit_head to ${web};

--changeset straatkubus:people-log-2 splitStatements:false
create function audit_hash(entry audit_entry) returns bytea language sql immutable set search_path = pg_catalog as $$
    select sha256(convert_to(jsonb_build_array(entry.number, encode(entry.previous, 'hex'),
        to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), entry.actor, entry.functions, entry.action,
        entry.object, entry.result, entry.origin, entry.period, entry.place, entry.level, entry.purpose)::text, 'UTF8'))
$$;

--changeset straatkubus:people-log-3 splitStatements:false
-- Runs as the owner, the only one who may write the end of the chain; one entry at a time per municipality.
create function chain_audit_entry() returns trigger language plpgsql security definer set search_path from current as $$
declare
    head audit_head;
begin
    select * into head from audit_head where id = 1 for update;
    new.number := head.number + 1;
    new.previous := head.hash;
    new.hash := audit_hash(new);
    update audit_head set number = new.number, hash = new.hash where id = 1;
    return new;
end
$$;

--changeset straatkubus:people-log-4 splitStatements:false
-- Entries from before there was a chain become its beginning.
do $$
declare
    entry audit_entry;
    head audit_head;
begin
    for entry in select * from audit_entry order by id loop
        select * into head from audit_head where id = 1;
        entry.number := head.number + 1;
        entry.previous := head.hash;
        entry.hash := audit_hash(entry);
        update audit_entry set number = entry.number, previous = entry.previous, hash = entry.hash where id = entry.id;
        update audit_head set number = entry.number, hash = entry.hash where id = 1;
    end loop;
end
$$;

--changeset straatkubus:people-log-5
alter table audit_entry alter column number set not null, alter column previous set not null,
    alter column hash set not null, add unique (number);
create trigger chain before insert on audit_entry for each row execute function chain_audit_entry();
create index audit_entry_at on audit_entry (at);
revoke insert on audit_entry from ${web}, ${worker};
grant insert (at, actor, functions, action, object, result, origin, period, place, level, purpose)
    on audit_entry to ${web}, ${worker};
