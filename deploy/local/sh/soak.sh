# Faults under load, on a system of its own.

soak() { # option...
  use_state "$STATE/soak"
  ! anything_alive || fail "something still runs in $STATE"
  check_ports
  find_java
  ensure_built e2e
  ensure_keys
  rm -rf "${DATA:?}"
  rm -f "$LOGS"/*-[12].log "$LOGS/kafka.log"
  mkdir -p "$DATA"
  run_soak "$@"
}

# The copies, and the libraries that they stand on.
soak_classpath() {
  printf '%s:%s:' "$APP/e2e/classes" "$APP/local/classes"
  tr : '\n' <"$APP/e2e/classpath" | grep -v '/deploy/local/target/' | paste -s -d : -
}

# This shell turns into it: it ends what it started, whoever ends it.
run_soak() { # option...
  export ENTENTE_HOME=$STATE ENTENTE_COMMAND=$ROOT/entente ENTENTE_LOCAL_SIGNING_KEY=$KEYS/signing.key
  export ENTENTE_POSTGRES_PORT=$POSTGRES_PORT ENTENTE_KAFKA_PORT=$KAFKA_PORT
  export ENTENTE_SUPPLIER_PORT=$SUPPLIER_PORT ENTENTE_SCORECARD_PORT=$SCORECARD_PORT
  export ENTENTE_GOVERNANCE_PORT=$GOVERNANCE_PORT ENTENTE_INNOVATION_PORT=$INNOVATION_PORT
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx512m \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -Djava.util.logging.manager=org.jboss.logmanager.LogManager \
    "-Dlogging.configuration=file:$ROOT/deploy/local/logging.properties" \
    "-Dot.epg.working-dir=$TOOLS/postgres" \
    -cp "$(soak_classpath)" entente.soak.SoakCommand "$@"
}
