# Ours beside the peers, in one run on the same engines.

run_bench() { # argument...
  use_state "$STATE/bench" # a system that runs meanwhile keeps its own copies
  find_java
  ensure_built
  build_benchmarks
  "$JAVA_HOME/bin/java" -Xmx2g \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -Djava.util.logging.manager=org.jboss.logmanager.LogManager \
    "-Dot.epg.working-dir=$TOOLS/postgres" \
    "-Dentente.app=$APP" "-Dentente.command=$ROOT/entente" \
    -cp "benchmarks/target/classes:$(cat benchmarks/target/classpath)" \
    entente.bench.Benchmarks benchmarks/results "$@"
}

build_benchmarks() {
  is_stale benchmarks || return 0
  find_maven
  say "Building the benchmarks (details in ${LOGS#"$ROOT"/}/build.log)"
  local started="$RUN/build-started"
  touch "$started"
  maven_build benchmarks
  touch -r "$started" "$(product_of benchmarks)"
}
