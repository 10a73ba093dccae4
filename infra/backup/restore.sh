#!/usr/bin/env bash
# Restores a backup, whole or some schemas of it: restore.sh FOLDER [SCHEMA ...]
# Stop the application first. Each schema is replaced in one transaction: it is restored, or stays as it was.
# Where the database is comes from PGHOST, PGPORT, PGDATABASE, PGUSER and PGPASSWORD (or ~/.pgpass).
set -euo pipefail

folder="${1:?usage: restore.sh FOLDER [SCHEMA ...]}"
shift
(cd "$folder" && sha256sum --check --quiet SHA256SUMS)

schemas=("$@")
if ((${#schemas[@]} == 0)); then
  for dump in "$folder"/*.dump; do
    schemas+=("$(basename "$dump" .dump)")
  done
fi
for schema in "${schemas[@]}"; do
  [[ -f "$folder/$schema.dump" ]] || {
    printf 'No backup of %s in %s\n' "$schema" "$folder" >&2
    exit 1
  }
done

# Roles that exist already are no fault; a role that is missing afterwards shows in the grants below.
psql --no-psqlrc --quiet --file="$folder/roles.sql" >/dev/null 2>&1 || true

for schema in "${schemas[@]}"; do
  # Dropped as a whole: a newer release may have added tables that the backup does not know.
  {
    printf 'set client_min_messages = warning;\ndrop schema if exists %s cascade;\n' "$schema"
    pg_restore --file=- "$folder/$schema.dump"
  } | psql --no-psqlrc --quiet --single-transaction --set=ON_ERROR_STOP=1 >/dev/null
  printf 'Restored %s\n' "$schema"
done
