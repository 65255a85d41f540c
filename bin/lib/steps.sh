# Sourced by the scripts of bin/: how they speak, and where their logs go.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$root" || exit 1
logs=build/logs
mkdir -p "$logs"

say() { printf '%s\n' "$*"; }
mistake() { printf '%s\n' "$*" >&2; }

# step TITLE LOG COMMAND…: runs COMMAND with its output in LOG, says how long it took, shows the end of LOG on failure.
step() {
    local title=$1 log=$2 begun=$SECONDS code=0
    shift 2
    say "$title …"
    "$@" >"$log" 2>&1 || code=$?
    if [ "$code" -ne 0 ]; then
        mistake "$title: failed after $((SECONDS - begun)) s. The end of $log:"
        { grep -E 'error:' "$log" | head -n 12; tail -n 12 "$log"; } >&2
        return "$code"
    fi
    say "$title: done in $((SECONDS - begun)) s"
}

free_port() {
    local port
    while :; do
        port=$((20000 + RANDOM % 20000))
        (: >"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
    done
}
