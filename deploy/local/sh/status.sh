# What runs, how it is, and how far behind the log it is.

show_status() { # succeeds when all are ready
  local process pid health code=0
  printf '%-20s %-8s %-6s %-10s %s\n' PROCESS PID PORT HEALTH LAG
  for process in "${PROCESSES[@]}"; do
    pid=$(pid_of "$process") || pid=-
    health=$(health_of "$process")
    [ "$health" = ready ] || code=1
    printf '%-20s %-8s %-6s %-10s %s\n' \
      "$process" "$pid" "$(port_of "$process")" "$health" "$(lag_of "$process")"
  done
  return "$code"
}

health_of() { # process
  if ! is_alive "$1"; then
    printf stopped
  elif is_ready "$1"; then
    printf ready
  elif [ "${1%-service}" != "$1" ] && http_get "$(port_of "$1")" /q/health/live >/dev/null 2>&1; then
    printf 'not ready'
  else
    printf starting
  fi
}

lag_of() { # process
  case $1 in
    *-service) is_alive "$1" && http_get "$(port_of "$1")" /q/metrics 2>/dev/null | summarise_lag ;;
  esac || true
}

# The worst of each kind of lag, in events, from the service's metrics.
summarise_lag() {
  awk '
    /^#/ { next }
    match($1, /^entente_(relay|view|intake|inbox)_lag(_events)?(\{|$)/) {
      kind = $1; sub(/^entente_/, "", kind); sub(/_lag.*/, "", kind)
      if (!(kind in worst) || $NF + 0 > worst[kind]) worst[kind] = $NF + 0
    }
    END { for (kind in worst) printf "%s %d  ", kind, worst[kind] }'
}

# For one process, its log; what it says from now on is followed until Ctrl-C.
show_log() { # name lines
  local name=$1 file
  case $name in
    supplier | scorecard | governance | innovation) name=$name-service ;;
  esac
  file="$LOGS/$name.log"
  [ -f "$file" ] || fail "there is no log of '$1'; there are: $(known_logs)"
  exec tail -n "$2" -F "$file"
}

known_logs() {
  local file
  for file in "$LOGS"/*.log; do
    [ ! -f "$file" ] || basename "$file" .log
  done | tr '\n' ' '
}
