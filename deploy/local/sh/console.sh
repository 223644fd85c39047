# What the user sees. Progress goes to stdout, problems to stderr.

say() { printf '%s\n' "$*"; }

step() { printf '  %-22s %s\n' "$1" "$2"; }

problem() { printf '%s\n' "$*" >&2; }

fail() {
  problem "entente: $*"
  exit 1
}

# The last lines of a log, indented, for a message about what went wrong.
excerpt() { # file [lines]
  [ -f "$1" ] || return 0
  tail -n "${2:-15}" "$1" | sed 's/^/    /' >&2
}
