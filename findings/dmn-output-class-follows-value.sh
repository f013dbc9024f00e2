#!/usr/bin/env bash
# What class a number of a decision table has follows from its value, and counting nothing gives a row without a name.
#
# Versions:  camunda-engine-dmn 7.24.0 with its own feel-engine 1.19.3
# Expected:  The numbers of one untyped output have one class; an output of type integer takes numbers and no text;
#            COLLECT with COUNT over no row gives 0 under the name of the output, or nothing.
# Behaviour: 1.0 is a Long and 2.5 a Double in the same column; the text "3" in an integer column becomes the number
#            3; COUNT over no row gives one entry whose key is null.
# Seen:      1 Long, 2.5 Double, 3 Integer, and {null=0}.
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
        show("1.0", output("", "1.0"));
        show("2.5", output("", "2.5"));
        show("text 3 as integer", output("typeRef=\"integer\"", "\"3\""));
        String count = "hitPolicy=\"COLLECT\" aggregation=\"COUNT\"";
        System.out.println("count of nothing: "
                + evaluate(table(count, "string", "\"no\"", "typeRef=\"string\"", "\"x\""), Map.of("given", "yes"))
                        .getResultList());
    }

    private static Object output(String type, String value) {
        return evaluate(table("", "string", "-", type, value), Map.of("given", "any")).getSingleEntry();
    }

    private static void show(String what, Object value) {
        System.out.println(what + ": " + value + " " + value.getClass().getSimpleName());
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
1.0: 1 Long
2.5: 2.5 Double
text 3 as integer: 3 Integer
count of nothing: [{null=0}]
SEEN
