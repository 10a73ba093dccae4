--liquibase formatted sql

--changeset straatkubus:support-1
create table support_grant (
    id bigint generated always as identity primary key,
    reason text not null check (length(reason) between 1 and 200),
    special boolean not null,
    granted_by text not null,
    granted_at timestamptz not null,
    until timestamptz not null check (until > granted_at),
    revoked_at timestamptz
);
comment on table support_grant is 'When operators of the platform may look at figures here. Nothing else lets them.';
grant select, insert on support_grant to ${web};
grant update (revoked_at) on support_grant to ${web};
