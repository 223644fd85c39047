# Starts, finds and stops processes. A pid file counts only while that process is ours.

# The command line of a process; nothing when it has ended.
command_of() { # pid
  if [ -r "/proc/$1/cmdline" ]; then
    tr '\0' ' ' <"/proc/$1/cmdline" 2>/dev/null || true
  else
    ps -ww -o args= -p "$1" 2>/dev/null || true
  fi
}

# The process group of a process; nothing when it has ended.
group_of() { # pid
  local stat
  stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 0
  set -- ${stat##*) }
  printf '%s' "${3:-}"
}

# By this mark a process is recognised as ours, whatever became of its pid file.
mark_of() { printf -- '-Dentente.process=%s@%s' "$1" "$STATE"; }

pid_of() { # process
  local pid
  pid=$(cat "$RUN/$1.pid" 2>/dev/null) || return 1
  case "$(command_of "$pid")" in
    *"$(mark_of "$1") "*) printf '%s' "$pid" ;;
    *) return 1 ;;
  esac
}

is_alive() { pid_of "$1" >/dev/null; }

anything_alive() {
  local process
  for process in "${PROCESSES[@]}"; do
    ! is_alive "$process" || return 0
  done
  return 1
}

# In a process group of its own, so that Ctrl-C reaches this script only and the order of the
# stop is ours. The log of the start before is kept as .1.
launch() { # process java-argument...
  local process=$1 log="$LOGS/$1.log"
  shift
  [ ! -f "$log" ] || mv -f "$log" "$log.1"
  set -m
  nohup "$JAVA_HOME/bin/java" "$(mark_of "$process")" "$@" </dev/null >"$log" 2>&1 &
  printf '%s\n' "$!" >"$RUN/$process.pid"
  disown "$!"
  set +m
}

become() { # process java-argument...
  local process=$1
  shift
  exec "$JAVA_HOME/bin/java" "$(mark_of "$process")" "$@"
}

ask_to_stop() { # process
  local pid
  ! pid=$(pid_of "$1") || kill -TERM "$pid" 2>/dev/null || true
}

# Waits for the end of a process that was asked to stop; insists after a while.
await_stop() { # process seconds
  local pid deadline=$((SECONDS + $2))
  while pid=$(pid_of "$1"); do
    if [ "$SECONDS" -ge "$deadline" ]; then
      problem "$1 does not stop within $2 s and is killed"
      kill -KILL "$pid" 2>/dev/null || true
      deadline=$((SECONDS + 5))
    fi
    sleep 0.1
  done
  rm -f "$RUN/$1.pid"
}
