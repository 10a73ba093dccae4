--liquibase formatted sql

--changeset straatkubus:privacy-1
create table privacy_policy (
    version integer primary key,
    valid_from timestamptz not null,
    valid_until timestamptz,
    changed_by text not null,
    reason text not null,
    loosens boolean not null,
    check (not loosens or reason <> '')
);
create unique index one_policy_in_force on privacy_policy ((true)) where valid_until is null;
comment on column privacy_policy.loosens is 'lets through what the version before withheld';

create table privacy_rule (
    version integer not null references privacy_policy (version),
    sensitivity text not null check (sensitivity in ('ordinary', 'special')),
    threshold integer not null check (threshold between 3 and 1000),
    minimum_units integer not null check (minimum_units between 3 and 10000),
    dominance_percent integer not null check (dominance_percent between 1 and 100),
    contributors integer not null check (contributors between 3 and 1000),
    primary key (version, sensitivity)
);
insert into privacy_policy values (1, now(), null, '', '', false);
insert into privacy_rule select 1, sensitivity, threshold, minimum_units, 10, 10 from disclosure_policy;
drop table disclosure_policy;
grant select on privacy_policy, privacy_rule to ${reader}, ${web}, ${worker};
grant insert on privacy_policy, privacy_rule to ${web};
grant update (valid_until) on privacy_policy to ${web};
