# Sourced: one PostgreSQL for the length of a test run, on a free port of loopback, in a folder of its own.
# Without fsync: nothing in it outlives the run.
postgres_bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
postgres_home= postgres_pid= postgres_as=()

start_postgres() {
    postgres_home=$(mktemp -d)
    local port
    port=$(free_port)
    if [ "$(id -u)" -eq 0 ]; then
        chown postgres "$postgres_home"
        postgres_as=(runuser -u postgres --)
    fi
    cd "$postgres_home" || return 1
    "${postgres_as[@]}" "$postgres_bin/initdb" -D "$postgres_home/data" -U postgres -A trust -E UTF8 \
        --locale=C.UTF-8 --no-sync || return 1
    "${postgres_as[@]}" "$postgres_bin/postgres" -D "$postgres_home/data" -p "$port" -k "$postgres_home" \
        -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off -c max_connections=200 \
        </dev/null >"$postgres_home/log" 2>&1 &
    postgres_pid=$!
    cd "$root" || return 1
    local try
    for try in $(seq 100); do
        if "$postgres_bin/pg_isready" -q -h 127.0.0.1 -p "$port"; then
            export PORTICO_TEST_POSTGRES=postgres://postgres@127.0.0.1:$port/postgres
            echo "ready on port $port after $try tries"
            return 0
        fi
        sleep 0.1
    done
    cat "$postgres_home/log"
    return 1
}

stop_postgres() {
    if [ -n "$postgres_pid" ]; then
        # To the server itself and not to runuser before it: INT is PostgreSQL's fast shutdown.
        kill -INT "$(head -n 1 "$postgres_home/data/postmaster.pid" 2>/dev/null)" 2>/dev/null
        wait "$postgres_pid" 2>/dev/null
        postgres_pid=
    fi
    [ -z "$postgres_home" ] || rm -rf "$postgres_home"
}
