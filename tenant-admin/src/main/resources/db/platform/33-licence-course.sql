--liquibase formatted sql

--changeset straatkubus:licence-2
alter table licence add column offered_first_day date;
alter table licence add column offered_price_cents bigint;
alter table licence add column offered_until date;
alter table licence add column suspended_on date;
alter table licence add column suspended_why text;
comment on column licence.offered_first_day is 'of the year that was offered and not accepted yet';

alter table licence_term add column order_number text not null default '';
alter table licence_term add column inhabitants integer;
alter table licence_term add column options text[] not null default '{}';
alter table licence_term add column credited_on date;
comment on column licence_term.inhabitants is 'of the plan that set the price; null where the price was agreed by hand';
comment on column licence_term.credited_on is 'when the whole year was taken back before it began; it then no longer counts';
grant update (last_day, price_cents, inhabitants, options, credited_on) on licence_term to ${web};

create table price_list (
    valid_from    date        primary key,
    announced_on  date        not null
);
create table price_class (
    valid_from    date        not null references price_list,
    up_to         integer     not null check (up_to > 0),
    yearly_cents  bigint      not null check (yearly_cents > 0),
    primary key (valid_from, up_to)
);
create table price_option (
    valid_from    date        not null references price_list,
    option        text        not null,
    yearly_cents  bigint      not null check (yearly_cents >= 0),
    primary key (valid_from, option)
);
comment on column price_class.up_to is 'largest number of inhabitants for which this is the price; the largest class takes all others';
grant select, insert on price_list, price_class, price_option to ${web};

insert into price_list values ('2020-01-01', '2019-07-01');
insert into price_class values
    ('2020-01-01', 25000, 1450000), ('2020-01-01', 50000, 1850000), ('2020-01-01', 100000, 2400000),
    ('2020-01-01', 200000, 3150000), ('2020-01-01', 2147483647, 3850000);
insert into price_option values ('2020-01-01', 'guidance', 600000), ('2020-01-01', 'training', 250000);
