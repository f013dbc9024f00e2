#!/usr/bin/env bash
# An input that nobody supplies is null without complaint, and a negated cell then matches.
#
# Versions:  camunda-engine-dmn 7.24.0 with its own feel-engine 1.19.3
# Expected:  A table whose input expression names a variable that is not there is refused, as a process expression
#            with an unknown variable is; or else no cell of that column matches.
# Behaviour: The input is null. A cell that says what must be there never matches, and one that says what must not be
#            there always does, so that one misspelt input name turns a rule off and its opposite on.
# Seen:      with the variable misspelt, not("DONE") fires and "DONE", > 0 and not(> 0) do not.
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
        show("string", "not(\"DONE\")");
        show("string", "\"DONE\"");
        show("integer", "> 0");
        show("integer", "not(> 0)");
    }

    private static void show(String type, String entry) {
        System.out.println(entry + ": "
                + evaluate(table("", type, entry, "typeRef=\"string\"", "\"fired\""), Map.of("givn", "DONE"))
                        .getResultList());
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
not("DONE"): [{answer=fired}]
"DONE": []
> 0: []
not(> 0): []
SEEN
