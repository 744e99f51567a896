# Sourced by the scripts at the root: finds the JDK that they run and build with.

needed=25

version_of() { # prints the major version of a java, or nothing
  "$1" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1
}

find_java() { # prints the path of a java that is new enough, or fails
  local candidate version
  for candidate in \
      "${JAVA_HOME:-/nowhere}/bin/java" \
      "$(command -v java || true)" \
      /usr/lib/jvm/*/bin/java \
      /Library/Java/JavaVirtualMachines/*/Contents/Home/bin/java \
      /opt/homebrew/opt/openjdk*/bin/java \
      "$HOME"/.sdkman/candidates/java/*/bin/java \
      "$HOME"/.jdks/*/bin/java; do
    [ -x "$candidate" ] || continue
    version="$(version_of "$candidate")"
    if [ -n "$version" ] && [ "$version" -ge "$needed" ]; then
      echo "$candidate"
      return
    fi
  done
  echo "Stammkunde needs a JDK $needed or newer. Install one, or set JAVA_HOME to it." >&2
  return 1
}
