# Finds a JDK and Maven on this machine; sets JAVA_HOME and MAVEN.

readonly JAVA_WANTED=25
readonly MAVEN_WANTED=3.9.16

# The feature release of the JDK in that folder, from its release file; nothing when there is no JDK.
jdk_release() { # home
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# Where JDKs usually live, best guess first.
jdk_candidates() {
  local on_path
  [ -n "${JAVA_HOME:-}" ] && printf '%s\n' "$JAVA_HOME"
  if on_path=$(command -v javac); then
    on_path=$(readlink -f "$on_path" 2>/dev/null || printf '%s' "$on_path")
    dirname "$(dirname "$on_path")"
  fi
  printf '%s\n' \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/*jdk* /usr/local/*jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home
}

find_java() {
  local home release newer=
  while IFS= read -r home; do
    release=$(jdk_release "$home")
    [ -n "$release" ] || continue
    if [ "$release" -eq "$JAVA_WANTED" ]; then
      export JAVA_HOME=$home
      return
    fi
    [ "$release" -gt "$JAVA_WANTED" ] && newer=${newer:-$home}
  done < <(jdk_candidates)
  [ -n "$newer" ] || no_java
  export JAVA_HOME=$newer
}

no_java() {
  problem "Entente needs a JDK $JAVA_WANTED (a full JDK, with javac) and found none in JAVA_HOME, on the PATH"
  problem "or in the usual folders (/usr/lib/jvm, /opt, ~/.sdkman, ~/.jdks, /Library/Java). Install one of:"
  problem "  Debian, Ubuntu   apt-get install openjdk-25-jdk, or temurin-25-jdk from https://adoptium.net"
  problem "  Fedora           dnf install java-25-openjdk-devel"
  problem "  macOS            brew install openjdk@25"
  problem "  SDKMAN           sdk install java 25-tem"
  problem "or set JAVA_HOME to the folder of one that is elsewhere."
  exit 1
}

maven_version() { # mvn
  "$1" --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1
}

at_least() { # version major minor
  local major minor
  IFS=. read -r major minor _ <<<"$1"
  [ "$major" -gt "$2" ] || { [ "$major" -eq "$2" ] && [ "${minor:-0}" -ge "$3" ]; }
}

find_maven() {
  local cached="$TOOLS/apache-maven-$MAVEN_WANTED/bin/mvn" installed version
  if [ -x "$cached" ]; then
    MAVEN=$cached
    return
  fi
  installed=$(command -v mvn) || no_maven "found no mvn on the PATH"
  version=$(maven_version "$installed")
  at_least "${version:-0.0}" 3 8 || no_maven "found only ${version:-a broken one} at $installed"
  MAVEN=$installed
  at_least "$version" 3 9 || fetch_maven "$cached" "$version"
}

# Quarkus asks for Maven 3.9; an older one can fetch it as an ordinary artifact, and works as well.
fetch_maven() { # cached version
  step Maven "$2 is older than 3.9, fetching $MAVEN_WANTED into ${TOOLS#"$ROOT"/}"
  mkdir -p "$TOOLS"
  if (cd "$TOOLS" && "$MAVEN" -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:unpack \
    -Dartifact="org.apache.maven:apache-maven:$MAVEN_WANTED:zip:bin" \
    -DoutputDirectory="$TOOLS" -DmarkersDirectory="$TOOLS/markers") >"$LOGS/maven.log" 2>&1 && [ -x "$1" ]; then
    MAVEN=$1
  else
    step Maven "could not be fetched, going on with $2"
  fi
}

no_maven() { # why
  problem "Entente needs Maven 3.8.7 or newer and $1. Install one of:"
  problem "  Debian, Ubuntu   apt-get install maven"
  problem "  Fedora           dnf install maven"
  problem "  macOS            brew install maven"
  problem "  SDKMAN           sdk install maven"
  exit 1
}
