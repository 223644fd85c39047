# Builds what is missing or older than its sources.

# What a module is made of, besides itself: every service contains the platform. (The OpenAPI
# document among the contracts is what a build makes: it and its folder are newer than the product.)
sources_of() { # module
  printf '%s\n' pom.xml "$1/pom.xml" "$1/src/main"
  case $1 in
    *-service) printf '%s\n' platform/pom.xml platform/src/main "$1/contracts" ;;
    benchmarks)
      printf '%s\n' platform/pom.xml platform/src/main deploy/local/src/main \
        scorecard-service/pom.xml scorecard-service/src/main
      ;;
  esac
}

product_of() { # module
  case $1 in
    deploy/local | benchmarks | e2e) printf '%s' "$1/target/classpath" ;;
    *) printf '%s' "$1/target/quarkus-app/quarkus-run.jar" ;;
  esac
}

is_stale() { # module
  local source product
  product=$(product_of "$1")
  [ -f "$product" ] || return 0
  while IFS= read -r source; do
    [ -e "$source" ] || continue
    [ -z "$(find "$source" -newer "$product" ! -name "openapi.*" ! -name contracts -print | head -n 1)" ] || return 0
  done < <(sources_of "$1")
  case $1 in
    deploy/local | benchmarks | e2e) ! classpath_exists "$1" ;;
    *) return 1 ;;
  esac
}

# The classpath names files of the local Maven repository, which may have been cleared since.
classpath_exists() { # module
  local entry
  while IFS= read -r entry; do
    [ -e "$entry" ] || return 1
  done < <(tr : '\n' <"$1/target/classpath")
}

# What runs is a copy, so that a build or a test beside it cannot pull classes from under it.
ensure_built() { # further-module...
  if anything_alive; then
    return
  fi
  build_what_is_stale deploy/local "${SERVICES[@]}" "$@"
  local service
  for service in "${SERVICES[@]}"; do
    install_copy "$service" "$APP/$service" "$service/target/quarkus-app/."
  done
  install_copy deploy/local "$APP/local" deploy/local/target/classes deploy/local/target/classpath
  for service in "$@"; do
    install_copy "$service" "$APP/$service" "$service/target/classes" "$service/target/classpath"
  done
}

install_copy() { # module target source...
  local module=$1 target=$2
  shift 2
  ! [ "$target/complete" -nt "$(product_of "$module")" ] || return 0
  rm -rf "$target"
  mkdir -p "$target"
  cp -R "$@" "$target"
  case $module in *-service) prepare_start "$target" ;; esac
  touch "$target/complete"
}

build_what_is_stale() { # module...
  local module stale=()
  for module in "$@"; do
    ! is_stale "$module" || stale+=("$module")
  done
  [ ${#stale[@]} -gt 0 ] || return 0
  find_maven
  say "Building ${stale[*]} (details in ${LOGS#"$ROOT"/}/build.log)"
  local started="$RUN/build-started"
  touch "$started"
  maven_build "${stale[@]}"
  for module in "${stale[@]}"; do
    touch -r "$started" "$(product_of "$module")" # an edit during the build counts as newer
  done
}

maven_build() { # module...
  local list
  list=$(IFS=,; printf '%s' "$*")
  if ! "$MAVEN" -B -pl "$list" -am package -DskipTests -Dspotless.check.skip=true 2>&1 |
    tee "$LOGS/build.log" | build_progress; then
    problem "The build failed:"
    grep -E '^\[ERROR\]' "$LOGS/build.log" | head -n 20 | sed 's/^/    /' >&2 || true
    fail "see $LOGS/build.log"
  fi
}

# One line per module, and a sign of life while the first build downloads.
build_progress() {
  local line files=0
  while IFS= read -r line; do
    if [[ $line =~ ^\[INFO\]\ Building\ (.*)\ [^\ ]+\ +\[([0-9]+/[0-9]+)\]$ ]]; then
      step "building ${BASH_REMATCH[2]}" "${BASH_REMATCH[1]}"
    elif [[ $line == *'Downloaded from'* ]]; then
      files=$((files + 1))
      [ $((files % 100)) -ne 0 ] || step downloaded "$files files"
    fi
  done
}
