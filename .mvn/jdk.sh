# Read by mvnw. Without JAVA_HOME, Maven itself runs on the newest JDK under /usr/lib/jvm, if that is 21 or newer: Surefire
# loads the test classes into Maven before it deals them to two processes (docs/building.md).
newest=20
set +f
for jdk in /usr/lib/jvm/*; do
  [ -x "$jdk/bin/javac" ] && [ -r "$jdk/release" ] || continue
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$jdk/release")
  if [ "${version:-0}" -gt "$newest" ]; then
    newest=$version
    JAVA_HOME=$jdk
  fi
done
set -f
[ "$newest" -eq 20 ] || export JAVA_HOME
