--liquibase formatted sql

--changeset straatkubus:catalogue-1
alter table indicator add column counted text;
alter table indicator add column largest text;
alter table indicator add column second_largest text;
comment on column indicator.counted is 'what one unit of the figure is, such as huishoudens';
comment on column indicator.largest is 'column with the largest contributor to a figure; second_largest: the next';

--changeset straatkubus:catalogue-2
create table indicator_relation (
    dataset text not null,
    position integer not null,
    kind text not null check (kind in ('sum-of', 'part-of', 'complement')),
    indicators text[] not null,
    primary key (dataset, position)
);
comment on column indicator_relation.indicators is 'sum-of: total, parts; part-of: part, whole; complement: one, other, whole';
grant select on indicator_relation to ${reader}, ${worker};
grant insert, delete on indicator_relation to ${web}, ${worker};
