--liquibase formatted sql

--changeset straatkubus:security-1
create table signing_key (
  id         int primary key check (id = 1),
  jwk        text not null,
  created_at timestamptz not null default now()
);
comment on table signing_key is 'The key that signs tokens, made once, so that tokens outlive a restart and hold on every node.';
grant select, insert on signing_key to ${web};
