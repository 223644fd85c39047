# Everything a change must pass.

run_tests() { # maven-argument...
  local code=0
  find_java
  find_maven
  find_chromium
  say "Testing with $("$JAVA_HOME/bin/java" -version 2>&1 | head -n 1)"
  # Tests wait more than they work: two modules at a time; a line says whose it is by its thread.
  "$MAVEN" -B --no-transfer-progress --fail-at-end -T 2 -Dorg.slf4j.simpleLogger.showThreadName=true "$@" verify 2>&1 |
    tee "$LOGS/test.log" || code=$?
  test_report <"$LOGS/test.log"
  return "$code"
}

# The test runner's own closing lines, each with its module, as one module after the other.
test_report() {
  awk '
    { gsub(/\033\[[0-9;]*m/, "") }
    /Tests run: [0-9]+, .*Skipped: [0-9]+$/ {
      module = $1
      sub(/^\[mvn-builder-/, "", module)
      sub(/\]$/, "", module)
      sub(/^.*\[[A-Z]+\] /, "")
      if (!(module in lines)) order[++modules] = module
      lines[module] = lines[module] sprintf("%-24s %s\n", module, $0)
      split($0, part, /[:,] */)
      run += part[2]; failures += part[4]; errors += part[6]; skipped += part[8]
    }
    END {
      print ""
      for (i = 1; i <= modules; i++) printf "%s", lines[order[i]]
      printf "Tests run: %d, Failures: %d, Errors: %d, Skipped: %d\n", run, failures, errors, skipped
    }'
}

# The browser that the end-to-end tests drive.
find_chromium() {
  local candidate
  [ -z "${ENTENTE_CHROMIUM:-}" ] || return 0
  for candidate in chromium chromium-browser google-chrome google-chrome-stable; do
    if candidate=$(command -v "$candidate"); then
      export ENTENTE_CHROMIUM=$candidate
      return
    fi
  done
  for candidate in '/Applications/Chromium.app/Contents/MacOS/Chromium' \
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'; do
    if [ -x "$candidate" ]; then
      export ENTENTE_CHROMIUM=$candidate
      return
    fi
  done
  install_chromium
}

install_chromium() {
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    problem "The browser tests need Chromium (or Chrome) and found none. Install it:"
    problem "  Debian, Ubuntu   sudo apt-get install chromium"
    problem "  Fedora           sudo dnf install chromium"
    problem "  macOS            brew install --cask chromium"
    fail "or set ENTENTE_CHROMIUM to the path of one that is elsewhere"
  fi
  say "Installing Chromium for the browser tests (details in ${LOGS#"$ROOT"/}/chromium.log)"
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium; } \
    >"$LOGS/chromium.log" 2>&1 || fail "Chromium could not be installed, see $LOGS/chromium.log"
  ENTENTE_CHROMIUM=$(command -v chromium) || fail "apt-get installed no chromium command"
  export ENTENTE_CHROMIUM
}
