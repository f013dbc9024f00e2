#!/usr/bin/env bash
# Asked for the time zone of Stockholm, ical4j hands out that of Berlin.
#
# Versions:  ical4j 4.4.0
# Expected:  The registry returns a zone whose id, and whose VTIMEZONE, say Europe/Stockholm, so that an invitation
#            shows the name of the place where the meeting is.
# Behaviour: The zones of towns whose clocks agree today are one zone under one of their names, and that name is what
#            the calendar file says.
# Seen:      Europe/Berlin for Stockholm and for Oslo; Europe/Helsinki keeps its name.
#
# Needs a JDK of 17 or later and Maven. Ends with 0 while the behaviour is as described, and with 1 once it has changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency><groupId>org.mnode.ical4j</groupId><artifactId>ical4j</artifactId><version>4.4.0</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B dependency:build-classpath -Dmdep.outputFile=classpath

cat >Probe.java <<'JAVA'
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;

public class Probe {

    public static void main(String[] args) {
        TimeZoneRegistry zones = TimeZoneRegistryFactory.getInstance().createRegistry();
        for (String asked : new String[] {"Europe/Stockholm", "Europe/Oslo", "Europe/Helsinki"}) {
            TimeZone zone = zones.getTimeZone(asked);
            System.out.println(asked + ": " + zone.getID() + ", "
                    + zone.getVTimeZone().getTimeZoneId().getValue());
        }
    }
}
JAVA
java -cp "$(cat classpath)" Probe.java | tee seen

diff - seen <<'SEEN' && echo "still so" || { echo "changed: see the lines above" >&2; exit 1; }
Europe/Stockholm: Europe/Berlin, Europe/Berlin
Europe/Oslo: Europe/Berlin, Europe/Berlin
Europe/Helsinki: Europe/Helsinki, Europe/Helsinki
SEEN
