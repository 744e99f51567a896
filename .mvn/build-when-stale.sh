# Sourced by the scripts at the root: builds when the sources are not those of the last build.
#
# Sources are told apart by their content, so that a folder that was copied, or a branch that was left and taken up again,
# is judged by what is in it. What changes while a build runs is not in its stamp, and is built the next time.
# BuildWhenStale.java does the same for Windows, and one test runs on both.

list_sources() { # HOME PATH...: prints a checksum for each file that goes into a build
  local home="$1"
  shift
  (
    cd "$home" || exit 1
    find "$@" \( -name target -o -name node_modules -o -path '*/src/test' \) -prune -o -type f ! -name '*.md' -print0 |
      LC_ALL=C sort -z | xargs -0 cksum
  )
}

# Maven looks at times, and would take a file that is older than its last build for built. So what is compiled of a module
# goes away when one of its files is another, is new or is gone.
forget_changed_modules() { # HOME OLD_LIST NEW_LIST
  diff "$2" "$3" 2>/dev/null | sed -n 's/^[<>] [0-9]* [0-9]* \(.*\)\/src\/.*/\1/p' | sort -u |
    while IFS= read -r module; do
      rm -rf "$1/$module/target/classes" "$1/$module/target/test-classes" "$1/$module/target/maven-status"
    done
}

# Of what Maven prints, how far it is, by tenths of the modules, and what went wrong.
tell_progress() {
  local line count of tenth told=-1 failing=
  while IFS= read -r line; do
    case "$line" in
      "[INFO] Building "*"["*/*"]")
        count="${line##*[}"
        of="${count##*/}"
        of="${of%]}"
        count="${count%%/*}"
        tenth=$((count * 10 / of))
        if [ "$tenth" -ne "$told" ]; then
          echo "Building: $count of $of modules"
          told=$tenth
        fi
        ;;
    esac
    case "$line" in
      "[ERROR]"*) failing=1 ;;
      "["*"]"*) failing= ;;
    esac
    [ -z "$failing" ] || printf '%s\n' "$line"
  done
}

build_when_stale() { # HOME STAMP OUTPUTS SOURCES JAVA MAVEN_ARGUMENT...; OUTPUTS and SOURCES are lists with blanks
  local home="$1" stamp="$1/$2" outputs="$3" sources="$4" java="$5" now output stale=
  shift 5
  now="$(mktemp)"
  # shellcheck disable=SC2086 # a list
  list_sources "$home" $sources > "$now"
  cmp -s "$now" "$stamp" || stale=1
  for output in $outputs; do
    [ -e "$home/$output" ] || stale=1
  done
  if [ -n "$stale" ]; then
    echo "Building (only when something changed; the first time Maven fetches libraries) ..." >&2
    [ ! -f "$stamp" ] || forget_changed_modules "$home" "$stamp" "$now"
    # Whoever stops the build half-way leaves no stamp of what was there before.
    rm -f "$stamp"
    if ! (
      set -o pipefail
      cd "$home" && JAVA_HOME="$(dirname "$(dirname "$java")")" ./mvnw -B -ntp -Pquick "$@" package | tell_progress >&2
    ); then
      rm -f "$now"
      echo "The build failed; see above." >&2
      return 1
    fi
    mkdir -p "$(dirname "$stamp")"
    mv "$now" "$stamp"
  fi
  rm -f "$now"
}
