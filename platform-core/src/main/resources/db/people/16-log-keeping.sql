--liquibase formatted sql

--changeset straatkubus:people-log-keeping-1
create table audit_keeping (
    id int primary key check (id = 1),
    months int not null check (months between 12 and 120)
);
comment on table audit_keeping is 'How long entries of the log are kept.';
insert into audit_keeping (id, months) values (1, 36);
grant select, update on audit_keeping to ${web};
grant select on audit_keeping to ${worker};

create table audit_base (
    id int primary key check (id = 1),
    number bigint not null,
    hash bytea not null,
    erased_at timestamptz
);
comment on table audit_base is 'The last entry that was erased because its time was over: where the chain begins now.';
insert into audit_base (id, number, hash) values (1, 0, sha256(''));
grant select on audit_base to ${web}, ${worker};

--changeset straatkubus:people-log-keeping-2 splitStatements:false
-- Runs as the owner, the only one who may delete entries: the oldest ones, and only those whose time is over.
create function erase_audit_entries() returns bigint language plpgsql security definer set search_path from current as $$
declare
    kept_since timestamptz := now() - make_interval(months => (select months from audit_keeping where id = 1));
    last audit_entry;
    erased bigint;
begin
    perform 1 from audit_head where id = 1 for update;
    select * into last from audit_entry e
        where e.number < coalesce(
            (select min(young.number) from audit_entry young where young.at >= kept_since),
            (select number + 1 from audit_head where id = 1))
        order by e.number desc limit 1;
    if last.number is null then
        return 0;
    end if;
    delete from audit_entry where number <= last.number;
    get diagnostics erased = row_count;
    update audit_base set number = last.number, hash = last.hash, erased_at = now() where id = 1;
    return erased;
end
$$;

--changeset straatkubus:people-log-keeping-3
revoke all on function erase_audit_entries() from public;
grant execute on function erase_audit_entries() to ${worker};
