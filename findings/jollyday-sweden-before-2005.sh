#!/usr/bin/env bash
# Sweden exchanged a holiday in 2005, and jollyday has the new one in every year and the old one in none.
#
# Versions:  jollyday-core and jollyday-jaxb 2.19.0
# Expected:  Whit Monday is a holiday of Sweden up to 2004, and 6 June from 2005 on: figures of an earlier year count
#            the working days of that year.
# Behaviour: 6 June is a holiday in 1980 too, and Whit Monday never is.
# Seen:      for 1980 and for 2004: 6 June true, Whit Monday false.
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
    <dependency><groupId>de.focus-shift</groupId><artifactId>jollyday-core</artifactId><version>2.19.0</version></dependency>
    <dependency><groupId>de.focus-shift</groupId><artifactId>jollyday-jaxb</artifactId><version>2.19.0</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B dependency:build-classpath -Dmdep.outputFile=classpath

cat >Probe.java <<'JAVA'
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;

public class Probe {

    public static void main(String[] args) {
        HolidayManager sweden = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));
        show(sweden, "6 June", "1980-06-06");
        show(sweden, "Whit Monday", "1980-05-26");
        show(sweden, "6 June", "2004-06-06");
        show(sweden, "Whit Monday", "2004-05-31");
        show(sweden, "6 June", "2026-06-06");
    }

    private static void show(HolidayManager sweden, String name, String day) {
        System.out.println(name + ", " + day + ": " + sweden.isHoliday(LocalDate.parse(day)));
    }
}
JAVA
java -cp "$(cat classpath)" Probe.java | tee seen

diff - seen <<'SEEN' && echo "still so" || { echo "changed: see the lines above" >&2; exit 1; }
6 June, 1980-06-06: true
Whit Monday, 1980-05-26: false
6 June, 2004-06-06: true
Whit Monday, 2004-05-31: false
6 June, 2026-06-06: true
SEEN
