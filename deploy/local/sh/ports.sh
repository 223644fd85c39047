# Which port each process listens on, and who is in the way.

# Of the running instance when there is one, else from ENTENTE_* variables, else the usual ones.
load_ports() {
  POSTGRES_PORT=${ENTENTE_POSTGRES_PORT:-54320}
  KAFKA_PORT=${ENTENTE_KAFKA_PORT:-9092}
  SUPPLIER_PORT=${ENTENTE_SUPPLIER_PORT:-8081}
  SCORECARD_PORT=${ENTENTE_SCORECARD_PORT:-8082}
  GOVERNANCE_PORT=${ENTENTE_GOVERNANCE_PORT:-8083}
  INNOVATION_PORT=${ENTENTE_INNOVATION_PORT:-8084}
  if [ -f "$RUN/ports" ] && anything_alive; then
    read -r POSTGRES_PORT KAFKA_PORT SUPPLIER_PORT SCORECARD_PORT GOVERNANCE_PORT INNOVATION_PORT \
      <"$RUN/ports"
  fi
}

remember_ports() {
  printf '%s\n' "$POSTGRES_PORT $KAFKA_PORT $SUPPLIER_PORT $SCORECARD_PORT $GOVERNANCE_PORT $INNOVATION_PORT" \
    >"$RUN/ports"
}

port_of() { # process
  case $1 in
    postgres) printf '%s' "$POSTGRES_PORT" ;;
    kafka) printf '%s' "$KAFKA_PORT" ;;
    supplier-service) printf '%s' "$SUPPLIER_PORT" ;;
    scorecard-service) printf '%s' "$SCORECARD_PORT" ;;
    governance-service) printf '%s' "$GOVERNANCE_PORT" ;;
    innovation-service) printf '%s' "$INNOVATION_PORT" ;;
  esac
}

# ENTENTE_SUPPLIER_PORT for supplier-service
port_variable_of() { # process
  printf 'ENTENTE_%s_PORT' "$(printf '%s' "${1%-service}" | tr '[:lower:]' '[:upper:]')"
}

is_taken() { # port
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null || (exec 3<>"/dev/tcp/::1/$1") 2>/dev/null
}

# The ids of the processes that listen there, as far as this user may know.
listeners() { # port
  if command -v ss >/dev/null; then
    ss -Hltnp "sport = :$1" | grep -o 'pid=[0-9]*' | cut -d= -f2 | sort -u
  elif command -v lsof >/dev/null; then
    lsof -nP -t -iTCP:"$1" -sTCP:LISTEN
  else
    listeners_from_proc "$1"
  fi || true
}

listeners_from_proc() { # port
  local inode link
  awk -v port="$(printf ':%04X' "$1")" \
    '$4 == "0A" && substr($2, length($2) - 4) == port { print $10 }' \
    /proc/net/tcp /proc/net/tcp6 2>/dev/null | while read -r inode; do
    for link in /proc/[0-9]*/fd/*; do
      [ "$(readlink "$link" 2>/dev/null)" = "socket:[$inode]" ] || continue
      link=${link#/proc/}
      printf '%s\n' "${link%%/*}"
    done
  done | sort -u
}

holder_of() { # port
  local pid found=
  for pid in $(listeners "$1"); do
    found="${found:+$found; }process $pid, $(command_of "$pid" | cut -c 1-120)"
  done
  printf '%s' "${found:-a process that this user may not see}"
}

# Nothing is started while a port is taken.
check_ports() {
  local process port bad=0
  for process in "${PROCESSES[@]}"; do
    port=$(port_of "$process")
    case $port in
      '' | *[!0-9]*) fail "$(port_variable_of "$process") is not a port: '$port'" ;;
    esac
    if is_taken "$port"; then
      problem "Port $port for $process is taken by $(holder_of "$port")."
      problem "  Stop that, or choose another port: $(port_variable_of "$process")=<port> ./entente up"
      bad=1
    fi
  done
  [ "$bad" -eq 0 ] || fail "nothing was started"
}
