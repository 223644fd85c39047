# The engines and the services: how each is started, when it is ready, how all end in order.

readonly ENGINE_PATIENCE=90 SERVICE_PATIENCE=180

# Small and quick to start; ENTENTE_JAVA_OPTS may say otherwise.
memory_of() { # process
  case $1 in
    scorecard-service) printf '%s' 512m ;;
    *) printf '%s' 256m ;;
  esac
}

java_options() { # process; sets OPTIONS
  local more
  read -r -a more <<<"${ENTENTE_JAVA_OPTS:-}"
  OPTIONS=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xss512k "-Xmx$(memory_of "$1")"
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
    ${more[@]+"${more[@]}"})
}

local_classpath() {
  printf '%s:%s' "$APP/local/classes" "$(cat "$APP/local/classpath")"
}

# How a process comes into being: launch puts it into the background.
STARTER=launch

start_engine() { # process class
  java_options "$1"
  "$STARTER" "$1" "${OPTIONS[@]}" \
    -Djava.util.logging.manager=org.jboss.logmanager.LogManager \
    "-Dlogging.configuration=file:$ROOT/deploy/local/logging.properties" \
    "-Dot.epg.working-dir=$TOOLS/postgres" \
    -cp "$(local_classpath)" "$2" "$DATA/$1" "$(port_of "$1")"
}

start_service() { # service
  (service_process "$1")
}

service_process() { # service
  java_options "$1"
  archive_options "$1"
  service_environment "$1"
  cd "$APP/$1" # where its class path begins
  "$STARTER" "$1" "${OPTIONS[@]}" -Dquarkus.profile=prod,local @start
}

# This shell turns into the process.
become_process() { # process
  STARTER=become
  case $1 in
    postgres) start_engine postgres entente.local.Postgres ;;
    kafka) start_engine kafka entente.local.Kafka ;;
    *-service) service_process "$1" ;;
    *) fail "there is no process '$1'" ;;
  esac
}

# Secrets travel in the environment, never on a command line.
service_environment() { # service
  local database=${1%-service}
  export QUARKUS_DATASOURCE_JDBC_URL="jdbc:postgresql://localhost:$POSTGRES_PORT/$database"
  export QUARKUS_DATASOURCE_REACTIVE_URL="postgresql://localhost:$POSTGRES_PORT/$database"
  export QUARKUS_DATASOURCE_USERNAME="${database}_app"
  QUARKUS_DATASOURCE_PASSWORD=$(password_of "${database}_app")
  export QUARKUS_FLYWAY_USERNAME="$database"
  QUARKUS_FLYWAY_PASSWORD=$(password_of "$database")
  export QUARKUS_DATASOURCE_PASSWORD QUARKUS_FLYWAY_PASSWORD
  export KAFKA_BOOTSTRAP_SERVERS="localhost:$KAFKA_PORT"
  export QUARKUS_HTTP_HOST="${ENTENTE_HTTP_HOST:-localhost}"
  QUARKUS_HTTP_PORT=$(port_of "$1")
  QUARKUS_OIDC_PUBLIC_KEY=$(cat "$KEYS/public.key")
  export QUARKUS_HTTP_PORT QUARKUS_OIDC_PUBLIC_KEY
  export ENTENTE_LOCAL_SIGNING_KEY="$KEYS/signing.key"
  ENTENTE_LOCAL_SERVICES=$(service_addresses)
  export ENTENTE_LOCAL_SERVICES
  export QUARKUS_OTEL_SDK_DISABLED=true
  export ENTENTE_SUPPLIER_FILES="$DATA/files"
  export ENTENTE_GOVERNANCE_FILES="$DATA/governance-files"
}

password_of() { cat "$DATA/postgres/credentials/$1"; }

address_of() {
  case ${ENTENTE_HTTP_HOST:-localhost} in
    localhost | 0.0.0.0 | ::) printf 'http://localhost:%s' "$(port_of "$1")" ;;
    *) printf 'http://%s:%s' "$ENTENTE_HTTP_HOST" "$(port_of "$1")" ;;
  esac
}

service_addresses() {
  local service list=
  for service in "${SERVICES[@]}"; do
    list="${list:+$list,}$service=$(address_of "$service")"
  done
  printf '%s' "$list"
}

# Where a service that listens on ENTENTE_HTTP_HOST is asked from here.
near_host() {
  case ${ENTENTE_HTTP_HOST:-localhost} in
    localhost | 0.0.0.0 | ::) printf '127.0.0.1' ;;
    *) printf '%s' "$ENTENTE_HTTP_HOST" ;;
  esac
}

# The body that a service's port answers a GET with; fails unless the status is 200. Needs no curl.
http_get() { # port path
  local status line body=0
  {
    printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&3
    IFS= read -r -t 5 status <&3
    case $status in *' 200 '*) ;; *) return 1 ;; esac
    while IFS= read -r -t 5 line <&3 || [ -n "$line" ]; do
      if [ "$body" -eq 1 ]; then
        printf '%s\n' "$line"
      elif [ -z "${line%$'\r'}" ]; then
        body=1
      fi
    done
  } 3<>"/dev/tcp/$(near_host)/$1" 2>/dev/null
}

is_ready() { # process
  case $1 in
    postgres | kafka) grep -q 'is ready on port' "$LOGS/$1.log" 2>/dev/null ;;
    *) http_get "$(port_of "$1")" /q/health/ready >/dev/null 2>&1 ;;
  esac
}

await_ready() { # process seconds
  local began=$SECONDS
  until is_ready "$1"; do
    if ! is_alive "$1"; then
      problem "$1 ended while it started; the end of its log:"
      excerpt "$LOGS/$1.log" 25
      fail "see $LOGS/$1.log"
    fi
    if [ $((SECONDS - began)) -ge "$2" ]; then
      problem "$1 is not ready after $2 s; the end of its log:"
      excerpt "$LOGS/$1.log" 25
      fail "see $LOGS/$1.log"
    fi
    sleep 0.2
  done
  step "$1" "ready on port $(port_of "$1") (process $(pid_of "$1"))"
}

start_system() {
  local service
  start_engine postgres entente.local.Postgres
  start_engine kafka entente.local.Kafka
  await_ready postgres "$ENGINE_PATIENCE"
  await_ready kafka "$ENGINE_PATIENCE"
  for service in "${SERVICES[@]}"; do
    start_service "$service"
  done
  for service in "${SERVICES[@]}"; do
    await_ready "$service" "$SERVICE_PATIENCE"
  done
  start_archiving
}

# Services first, then what they stand on. Safe to call when nothing or only a part runs.
stop_system() {
  local process
  stop_archiving
  for process in "${SERVICES[@]}"; do ask_to_stop "$process"; done
  for process in "${SERVICES[@]}"; do stopped "$process" 30; done
  for process in kafka postgres; do
    ask_to_stop "$process"
    stopped "$process" 70
  done
  stop_orphaned_postgres
  rm -f "$RUN/ports"
}

stopped() { # process seconds
  [ -f "$RUN/$1.pid" ] || return 0
  await_stop "$1" "$2"
  step "$1" stopped
}

# PostgreSQL outlives the process that started it when that one is killed.
stop_orphaned_postgres() {
  local file="$DATA/postgres/data/postmaster.pid" pid
  pid=$(head -n 1 "$file" 2>/dev/null) || return 0
  case "$(command_of "$pid")" in
    *postgres*"$DATA/postgres/data"*) ;;
    *) return 0 ;;
  esac
  kill -INT "$pid" 2>/dev/null || return 0
  while [ -n "$(command_of "$pid")" ]; do sleep 0.1; done
  step postgres "stopped (its starter was gone)"
}
