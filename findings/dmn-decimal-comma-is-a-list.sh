#!/usr/bin/env bash
# In a cell of numbers a decimal comma makes two values out of one.
#
# Versions:  camunda-engine-dmn 7.24.0 with its own feel-engine 1.19.3
# Expected:  Whoever writes numbers with a decimal comma, as most of Europe does, and types 1,5 into a cell of a
#            column of type double is told that it is no number.
# Behaviour: The comma separates alternatives, so that the cell means "1 or 5": it never matches 1.5 and matches 1 and
#            5.
# Seen:      given 1.5 nothing fires; given 1 and given 5 the row fires.
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
    <dependency><groupId>org.camunda.bpm.dmn</groupId><artifactId>camunda-engine-dmn</artifactId><version>7.24.0</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>1.7.36</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B dependency:build-classpath -Dmdep.outputFile=classpath

cat >Probe.java <<'JAVA'
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;

public class Probe {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    public static void main(String[] args) {
        for (double given : new double[] {1.5, 1, 5}) {
            System.out.println(given + ": "
                    + evaluate(table("", "double", "1,5", "typeRef=\"string\"", "\"fired\""), Map.of("given", given))
                            .getResultList());
        }
    }

    private static String table(String hitPolicy, String type, String entry, String outputType, String output) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
                  <decision id="t" name="t">
                    <decisionTable id="dt" %s>
                      <input id="i"><inputExpression id="x" typeRef="%s"><text>given</text></inputExpression></input>
                      <output id="o" name="answer" %s/>
                      <rule id="r">
                        <inputEntry id="e1"><text>%s</text></inputEntry>
                        <outputEntry id="e2"><text>%s</text></outputEntry>
                      </rule>
                    </decisionTable>
                  </decision>
                </definitions>"""
                .formatted(hitPolicy, type, outputType, entry.replace("<", "&lt;"), output);
    }

    private static DmnDecisionTableResult evaluate(String table, Map<String, Object> given) {
        return ENGINE.evaluateDecisionTable(
                ENGINE.parseDecision("t", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8))),
                Variables.fromMap(given));
    }
}
JAVA
java -cp "$(cat classpath)" Probe.java | tee seen

diff - seen <<'SEEN' && echo "still so" || { echo "changed: see the lines above" >&2; exit 1; }
1.5: []
1.0: [{answer=fired}]
5.0: [{answer=fired}]
SEEN
