--liquibase formatted sql

--changeset straatkubus:tiles-1
create table cut_lattice (
    lattice_id bigint primary key references lattice (id)
);
comment on table cut_lattice is 'lattices whose pieces of tiles are all there';

create table tile_piece (
    lattice_id bigint not null references lattice (id),
    z smallint not null,
    x integer not null,
    y integer not null,
    content bytea not null,
    primary key (z, x, y, lattice_id)
);
comment on column tile_piece.content is 'one layer of a Mapbox Vector Tile; a tile is the pieces of all lattices in force';

grant select on cut_lattice, tile_piece to ${reader}, ${worker};
grant insert on cut_lattice, tile_piece to ${worker};
