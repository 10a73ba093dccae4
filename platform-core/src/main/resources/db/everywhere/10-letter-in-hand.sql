--liquibase formatted sql

--changeset straatkubus:letter-in-hand-1
alter table letter add column in_hand_since timestamptz;
comment on column letter.in_hand_since is
    'when it was held out to the mail server; as long as sent_at is empty nobody knows whether that took it';
create index letter_in_hand on letter (in_hand_since) where sent_at is null and in_hand_since is not null;
