#!/usr/bin/env bash
# Backs up every schema into a file of its own: backup.sh FOLDER
# Where the database is comes from PGHOST, PGPORT, PGDATABASE, PGUSER and PGPASSWORD (or ~/.pgpass).
set -euo pipefail

folder="${1:?usage: backup.sh FOLDER}/$(date -u +%Y%m%dT%H%M%SZ)"
umask 077
mkdir -p "$folder"

# Passwords stay behind: on restore the application sets those of its logins anew.
pg_dumpall --globals-only --no-role-passwords --file="$folder/roles.sql"

psql --no-psqlrc --tuples-only --no-align --command="
  select nspname from pg_namespace
  where nspname in ('platform', 'shared') or nspname ~ '^gm[0-9]{4}$' order by nspname" |
  while IFS= read -r schema; do
    pg_dump --format=custom --schema="$schema" --file="$folder/$schema.dump" </dev/null
    printf '%s\n' "$schema"
  done

# Last, so that a folder with sums is a complete one.
(cd "$folder" && sha256sum -- *.dump roles.sql >SHA256SUMS)
printf 'Backup complete: %s\n' "$folder"
