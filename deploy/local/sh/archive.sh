# Class archives: what the JVM made of a service's classes at the first start of a build, kept for
# the starts after it. docs/adr/0061-services-start-from-a-class-archive.md says why it is done so.

digest() {
  if command -v sha256sum >/dev/null; then sha256sum; else shasum -a 256; fi | cut -c 1-32
}

# The JVM takes an archive only with the same class path, and files of the same size and time: so the
# times are made to say nothing, and the content is what one copy is told from another by.
prepare_start() { # folder
  (
    cd "$1"
    export LC_ALL=C
    start_arguments >start
    find . -type f -exec touch -t 200001010000 {} +
    find . -type f | sort | xargs cat | digest >fingerprint
  )
}

# Everything by the JVM's own loader: an archive holds no classes of the one that quarkus-run.jar brings.
start_arguments() {
  local jars=(quarkus/*.jar app/*.jar lib/main/*.jar lib/boot/*.jar) opened
  printf '%s\n' -Djava.util.logging.manager=org.jboss.logmanager.LogManager
  for opened in $(opened_packages quarkus-run.jar); do
    printf -- '--add-opens %s=ALL-UNNAMED\n' "$opened"
  done
  printf -- '-cp %s\n' "$(IFS=: && printf '%s' "${jars[*]}")"
  printf '%s\n' io.quarkus.runner.GeneratedMain
}

# What the manifest of a jar opens, which counts only for java -jar.
opened_packages() { # jar
  local folder
  folder=$(mktemp -d)
  "$JAVA_HOME/bin/jar" --extract --file "$1" --dir "$folder" META-INF/MANIFEST.MF
  awk '
    { sub(/\r$/, "") }
    /^ / { line = line substr($0, 2); next }
    { print line; line = $0 }
    END { print line }' "$folder/META-INF/MANIFEST.MF" | sed -n 's/^Add-Opens: //p'
  rm -r "$folder"
}

# Where the archive for this copy, this JDK and these OPTIONS lies: beside the build, for all homes.
archive_of() { # service
  local key
  key=$({
    cat "$APP/$1/fingerprint" "$JAVA_HOME/release"
    printf '%s\n' "$JAVA_HOME" "${OPTIONS[@]}"
  } | digest)
  printf '%s' "$ROOT/$1/target/archive/$key.jsa"
}

# With an archive, or else noting what one has to hold. The JVM goes on without one that it cannot use.
archive_options() { # service; adds to OPTIONS
  local archive list="$RUN/$1.classes"
  archive=$(archive_of "$1")
  if [ -f "$archive" ]; then
    OPTIONS+=("-XX:SharedArchiveFile=$archive")
    list_is_obsolete "$1"
  elif [ "$STARTER" = launch ]; then
    OPTIONS+=("-XX:DumpLoadedClassList=$list")
  fi
}

# Who starts beside a process that notes its classes leaves its list alone.
list_is_obsolete() { # service
  [ "$STARTER" != launch ] || rm -f "$RUN/$1.classes"
}

# In the background and politely: the next start gains by it, not this one.
start_archiving() {
  local service
  for service in "${SERVICES[@]}"; do
    [ -s "$RUN/$service.classes" ] || continue
    set -m
    ENTENTE_HOME=$STATE nohup nice -n 10 "$ROOT/entente" archive </dev/null >"$LOGS/archive.log" 2>&1 &
    printf '%s\n' "$!" >"$RUN/archive.pid"
    disown "$!"
    set +m
    return
  done
}

archiver_pid() {
  local pid
  pid=$(cat "$RUN/archive.pid" 2>/dev/null) || return 1
  case "$(command_of "$pid")" in
    *entente\ archive*) printf '%s' "$pid" ;;
    *) return 1 ;;
  esac
}

# What is not finished is made at the next start. A JVM in the middle of it hears of nothing gentler.
stop_archiving() {
  local pid
  if pid=$(archiver_pid); then
    kill -KILL -- "-$pid" 2>/dev/null || true
    while archiver_pid >/dev/null; do sleep 0.1; done
    rm -f "$ROOT"/*/target/archive/*.jsa."$pid" "$ROOT"/*/target/archive/*.jsa."$pid".classes
  fi
  rm -f "$RUN/archive.pid"
}

archive_classes() {
  local service
  for service in "${SERVICES[@]}"; do
    [ ! -s "$RUN/$service.classes" ] || archive_service "$service" & # each keeps one core busy
  done
  wait
  rm -f "$RUN/archive.pid"
}

# Under a name of its own until it is whole: others may be starting meanwhile, or making the same.
archive_service() { # service
  local archive folder unfinished
  java_options "$1"
  archive=$(archive_of "$1")
  unfinished=$archive.$$
  folder=$(dirname "$archive")
  [ ! -f "$archive" ] || return 0
  mkdir -p "$folder"
  find "$folder" -name '*.jsa.*' -mmin +10 -exec rm -f {} + # left by one that was killed
  [ -z "$(find "$folder" -name '*.jsa.*')" ] || return 0 # of another ENTENTE_HOME, in the making
  sed '$d' "$RUN/$1.classes" >"$unfinished.classes" # the service may be writing the last line
  if (cd "$APP/$1" && "$JAVA_HOME/bin/java" "${OPTIONS[@]}" -Xshare:dump -Xlog:disable -Xlog:all=error \
    -XX:SharedClassListFile="$unfinished.classes" -XX:SharedArchiveFile="$unfinished" @start); then
    find "$folder" -name '*.jsa' -exec rm -f {} + # of builds before
    mv -f "$unfinished" "$archive"
    say "$1 starts from ${archive#"$ROOT"/} from now on"
  else
    problem "$1 goes on starting without an archive"
  fi
  rm -f "$unfinished" "$unfinished.classes"
}
