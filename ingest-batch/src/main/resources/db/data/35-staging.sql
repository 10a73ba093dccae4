--liquibase formatted sql

--changeset straatkubus:staging-1
create table staged_part (
    import_id bigint primary key,
    blocks integer not null,
    checksum bigint not null
);
comment on table staged_part is 'how many blocks of raw observations an import that is being staged has committed, and a checksum of them';
grant select, insert, update, delete on staged_part to ${worker};
