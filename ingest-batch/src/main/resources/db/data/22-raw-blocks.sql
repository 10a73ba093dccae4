--liquibase formatted sql

--changeset straatkubus:raw-blocks-1
alter table raw_observation rename to raw_observation_by_row;
drop index raw_observation_of_import;
create table raw_observation (
    import_id bigint not null,
    indicator text not null,
    municipality text not null,
    period text not null,
    areas text not null,
    numerators bytea not null,
    denominators bytea not null,
    absences bytea,
    largest bytea,
    second_largest bytea
);
insert into raw_observation
select import_id, indicator, municipality, period, string_agg(area || ' ', '' order by area),
    string_agg(float8send(coalesce(numerator, 'NaN')), ''::bytea order by area),
    string_agg(float8send(coalesce(denominator, 'NaN')), ''::bytea order by area),
    case when bool_or(absence is not null) then string_agg(
        case absence when 'n' then '\x01'::bytea when 's' then '\x02'::bytea else '\x00'::bytea end,
        ''::bytea order by area) end,
    case when bool_or(largest is not null) then
        string_agg(float8send(coalesce(largest, 'NaN')), ''::bytea order by area) end,
    case when bool_or(largest is not null) then
        string_agg(float8send(coalesce(second_largest, 'NaN')), ''::bytea order by area) end
from raw_observation_by_row group by import_id, indicator, municipality, period;
drop table raw_observation_by_row;
create index raw_observation_of_import on raw_observation (import_id, indicator);
-- Numbers hardly shrink; trying to would cost more than storing them.
alter table raw_observation alter column areas set storage external;
alter table raw_observation alter column numerators set storage external;
alter table raw_observation alter column denominators set storage external;
alter table raw_observation alter column absences set storage external;
alter table raw_observation alter column largest set storage external;
alter table raw_observation alter column second_largest set storage external;
comment on table raw_observation is 'never leaves the worker: no role of requests has any right on it; up to 4096 observations a row';
comment on column raw_observation.import_id is 'the import that brought it; a version owns the rows of its import';
comment on column raw_observation.areas is 'codes with a space after each; the other columns have one element for each, in this order';
comment on column raw_observation.numerators is 'float8, big-endian, NaN where absent; denominators, largest and second_largest alike';
comment on column raw_observation.absences is 'one byte an observation: 0 a value, 1 no value, 2 withheld by the source as too few; empty where all have one';
comment on column raw_observation.largest is 'what the largest contributor has in the numerator; second_largest: the next';
grant select, insert, delete on raw_observation to ${worker};
