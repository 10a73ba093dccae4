#!/usr/bin/env bash
# Makes the role that owns all schemas. Runs once, as superuser, on an empty server.
set -euo pipefail
: "${OWNER_PASSWORD:?set OWNER_PASSWORD}"

psql --set=ON_ERROR_STOP=1 --username="${POSTGRES_USER:-postgres}" --dbname="${POSTGRES_DB:-straatkubus}" \
  --set=password="$OWNER_PASSWORD" --set=database="${POSTGRES_DB:-straatkubus}" <<'SQL'
create role straatkubus login createrole password :'password';
-- What the owner makes, it may become: it hands tenant roles on and runs their migrations.
alter role straatkubus set createrole_self_grant = 'set, inherit';
alter database :"database" owner to straatkubus;
SQL
