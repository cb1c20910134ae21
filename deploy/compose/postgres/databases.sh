#!/usr/bin/env bash
# At the first start: a database for each service, owned by a role of its own.
set -euo pipefail
for name in documents signing metrics identity; do
    psql --set ON_ERROR_STOP=1 --username postgres --set name="$name" --set password="$(cat "/run/secrets/database-$name")" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke all on database :"name" from public;
SQL
done
