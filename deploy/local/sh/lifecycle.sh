# From nothing to a running system and back: one supervisor at a time, nothing left behind.

# The `up` or `demo` that is at work, if any.
supervisor_pid() {
  local pid
  pid=$(cat "$RUN/supervisor.pid" 2>/dev/null) || return 1
  case "$(command_of "$pid")" in
    *entente\ up* | *entente\ demo*) printf '%s' "$pid" ;;
    *) return 1 ;;
  esac
}

become_supervisor() {
  local other
  if other=$(supervisor_pid) || anything_alive; then
    problem "Entente is already running${other:+ (process $other)}."
    fail "./entente status shows it, ./entente down stops it"
  fi
  [ ! -f "$RUN/supervisor.pid" ] || rm -f "$RUN/supervisor.pid" # left over from one that was killed
  (set -o noclobber && printf '%s\n' "$$" >"$RUN/supervisor.pid") 2>/dev/null ||
    fail "another ./entente has just begun to start it"
  trap leave EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  trap 'exit 129' HUP
}

# Does something at a distance while this shell only waits: bash would put a signal off while a
# command runs in front, and forget a SIGINT that does not end that command too.
WORKER=
at_a_distance() { # command...
  local code=0
  "$@" &
  WORKER=$!
  wait "$WORKER" || code=$?
  WORKER=
  return "$code"
}

# A process and what it started to work for it, such as a build. Engines and services have process
# groups of their own: they are stopped in order, later.
end_tree() { # pid
  local child
  for child in $(cat "/proc/$1/task/"*/children 2>/dev/null || true); do
    [ "$(group_of "$child")" != "$(group_of $$)" ] || end_tree "$child"
  done
  kill -TERM "$1" 2>/dev/null || true
}

# Whatever ends the supervisor, all that it started ends with it.
leave() {
  local code=$?
  trap '' INT TERM HUP
  if [ -n "$WORKER" ]; then
    end_tree "$WORKER"
    wait "$WORKER" 2>/dev/null || true
  fi
  if anything_alive; then
    say ""
    say "Stopping"
  fi
  stop_system
  rm -f "$RUN/supervisor.pid"
  exit "$code"
}

bring_up() { # yes (empty), no (as it was) or demo (empty, other data kept)
  become_supervisor
  stop_orphaned_postgres
  check_ports # now, because a build takes a while, and again after it
  find_java
  at_a_distance ensure_built
  check_ports
  case $1 in
    yes) rm -rf "${DATA:?}" ;;
    demo) clear_for_demo ;;
  esac
  mkdir -p "$DATA"
  [ "$1" != demo ] || touch "$DATA/demo"
  ensure_keys
  remember_ports
  say "Starting (logs in ${LOGS#"$ROOT"/})"
  at_a_distance start_system
}

# A demo may always replace a demo; anything else might be somebody's work.
clear_for_demo() {
  if [ -d "$DATA/postgres" ] && [ ! -f "$DATA/demo" ]; then
    local aside
    aside="$STATE/kept-$(date +%Y%m%d-%H%M%S)"
    mv "$DATA" "$aside"
    say "What was stored is kept in ${aside#"$ROOT"/}; to have it back, move it to ${DATA#"$ROOT"/}."
  fi
  rm -rf "${DATA:?}"
}

all_alive() {
  local process
  for process in "${PROCESSES[@]}"; do
    is_alive "$process" || return 1
  done
}

stay_up() { # detach: yes or no
  if [ "$1" = yes ]; then
    trap - EXIT INT TERM HUP
    rm -f "$RUN/supervisor.pid"
    say "It goes on running; ./entente down stops it."
    return
  fi
  say "Ctrl-C stops everything."
  at_a_distance watch
}

# Comes to an end, and fails, when one of the processes does.
watch() {
  local process
  while sleep 1; do
    for process in "${PROCESSES[@]}"; do
      is_alive "$process" && continue
      problem "$process has ended by itself; the end of its log:"
      excerpt "$LOGS/$process.log" 25
      fail "stopping the rest, see $LOGS/$process.log"
    done
  done
}

show_addresses() {
  say ""
  say "Entente is running:"
  step suppliers "$(address_of supplier-service)"
  step scorecards "$(address_of scorecard-service)"
  step governance "$(address_of governance-service)"
  step innovation "$(address_of innovation-service)"
  case ${ENTENTE_HTTP_HOST:-localhost} in
    localhost | 127.*) ;;
    *) say "Careful: whoever reaches $ENTENTE_HTTP_HOST can sign in, in any role, without a password." ;;
  esac
  say "Sign in at $(address_of scorecard-service)/sign-in as one of the demo identities; for REST calls:"
  say "  curl -H \"Authorization: Bearer \$(./entente token category-manager)\" $(address_of supplier-service)/suppliers"
  say ""
}

# The key that signs tokens on this machine is made at first use, and never anywhere else.
ensure_keys() {
  [ -s "$KEYS/signing.key" ] && [ -s "$KEYS/public.key" ] && return
  rm -f "$KEYS/signing.key" "$KEYS/public.key"
  (umask 077 && local_tokens init "$KEYS/signing.key" "$KEYS/public.key") ||
    fail "the signing key could not be made"
}

local_tokens() {
  "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    -cp "$APP/supplier-service/lib/main/*:$APP/supplier-service/lib/boot/*" \
    entente.platform.web.LocalTokens "$@"
}

# One of the tools in deploy/local, told where everything is and whom it may act for.
run_local() { # class argument...
  ensure_keys
  (
    export KAFKA_BOOTSTRAP_SERVERS="localhost:$KAFKA_PORT"
    ENTENTE_SUPPLIER_URL=$(address_of supplier-service)
    ENTENTE_SCORECARD_URL=$(address_of scorecard-service)
    ENTENTE_GOVERNANCE_URL=$(address_of governance-service)
    ENTENTE_INNOVATION_URL=$(address_of innovation-service)
    export ENTENTE_SUPPLIER_URL ENTENTE_SCORECARD_URL ENTENTE_GOVERNANCE_URL ENTENTE_INNOVATION_URL
    export ENTENTE_LOCAL_SIGNING_KEY="$KEYS/signing.key"
    cd "$CALLED_FROM" || exit # where the files on the command line are
    exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx512m \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -Djava.util.logging.manager=org.jboss.logmanager.LogManager \
    "-Dlogging.configuration=file:$ROOT/deploy/local/logging.properties" \
    -cp "$(local_classpath)" "$@"
  )
}
