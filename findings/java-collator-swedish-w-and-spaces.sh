#!/usr/bin/env bash
# Two Swedish alphabets in one program: the JDK's collator and ICU's put the same names in different orders.
#
# Versions:  JDK 17 (java.text.Collator, locale data CLDR), icu4j 78.1
# Expected:  Both take Swedish rules from CLDR, so that a list that a program sorts and one that a database with an ICU
#            collation sorts agree.
# Behaviour: The JDK's rules are older: w is a kind of v, and blanks and hyphens are passed over. ICU has w as a letter of
#            its own, and lets a blank come before every letter.
# Seen:      JDK: Bodil Ask, Bo Öst, Upplandsby, Upplands Väsby, Wallby, Vetlanda.
#            ICU: Bo Öst, Bodil Ask, Upplands Väsby, Upplandsby, Vetlanda, Wallby.
#
# Needs a JDK of 17 or later and Maven. Ends with 0 while the behaviour is as described, and with 1 once it has changed.
set -euo pipefail
export LC_ALL=C.UTF-8
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
    <dependency><groupId>com.ibm.icu</groupId><artifactId>icu4j</artifactId><version>78.1</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B dependency:build-classpath -Dmdep.outputFile=classpath

cat >Probe.java <<'JAVA'
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

public class Probe {

    private static final List<String> NAMES =
            List.of("Wallby", "Vetlanda", "Upplandsby", "Upplands Väsby", "Bodil Ask", "Bo Öst");

    public static void main(String[] args) {
        Locale swedish = Locale.forLanguageTag("sv-SE");
        show("JDK", java.text.Collator.getInstance(swedish)::compare);
        show("ICU", com.ibm.icu.text.Collator.getInstance(swedish)::compare);
    }

    private static void show(String whose, Comparator<String> order) {
        new PrintStream(System.out, true, StandardCharsets.UTF_8)
                .println(whose + ": " + String.join(", ", NAMES.stream().sorted(order).toList()));
    }
}
JAVA
java -Dfile.encoding=UTF-8 -cp "$(cat classpath)" Probe.java | tee seen

diff - seen <<'SEEN' && echo "still so" || { echo "changed: see the lines above" >&2; exit 1; }
JDK: Bodil Ask, Bo Öst, Upplandsby, Upplands Väsby, Wallby, Vetlanda
ICU: Bo Öst, Bodil Ask, Upplands Väsby, Upplandsby, Vetlanda, Wallby
SEEN
