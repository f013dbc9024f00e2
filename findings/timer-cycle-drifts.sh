#!/usr/bin/env bash
# A repeating timer makes each date out of the one before, and never finds back to the hour or the day that it was given.
#
# Versions:  camunda-engine 7.24.0 on H2 2.3.232, in the time zone Europe/Stockholm
# Expected:  R/2026-03-27T02:30:00/P1D fires at 02:30 on every day that has such a time; R/2026-01-31T08:00:00/P1M on
#            the last day of shorter months and on the 31st of longer ones; R/2024-02-29T08:00:00/P1Y on the 29th in
#            leap years.
# Behaviour: Each due date is the last one plus the period. The night on which the clocks go forward moves the daily
#            timer to 01:30 for good; the short February moves the monthly one to the 28th for good, the yearly one
#            likewise.
# Seen:      01:30 from 29 March on; the 28th from February on; 28 February 2028.
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
    <dependency><groupId>org.camunda.bpm</groupId><artifactId>camunda-engine</artifactId><version>7.24.0</version></dependency>
    <dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId><version>2.3.232</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>1.7.36</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B dependency:build-classpath -Dmdep.outputFile=classpath

cat >Probe.java <<'JAVA'
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.TimeZone;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;

public class Probe {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private static final String PROCESS = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="n"
                         xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
              <process id="%s" isExecutable="true" camunda:historyTimeToLive="1">
                <startEvent id="s"><timerEventDefinition><timeCycle>%s</timeCycle></timerEventDefinition></startEvent>
              </process>
            </definitions>""";

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone(SWEDEN));
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:probe");
        ProcessEngine engine = configuration.buildProcessEngine();
        fire(engine, "daily", "2026-03-27T00:00", "R/2026-03-27T02:30:00/P1D");
        fire(engine, "monthly", "2026-01-01T00:00", "R/2026-01-31T08:00:00/P1M");
        fire(engine, "yearly", "2024-01-01T00:00", "R/2024-02-29T08:00:00/P1Y");
        engine.close();
    }

    private static void fire(ProcessEngine engine, String key, String now, String cycle) {
        ClockUtil.setCurrentTime(Date.from(LocalDateTime.parse(now).atZone(SWEDEN).toInstant()));
        engine.getRepositoryService()
                .createDeployment()
                .addString(key + ".bpmn", PROCESS.formatted(key, cycle))
                .deploy();
        StringBuilder dates = new StringBuilder(cycle + ":");
        for (int i = 0; i < 5; i++) {
            Job next = engine.getManagementService().createJobQuery().processDefinitionKey(key).singleResult();
            dates.append(' ').append(LocalDateTime.ofInstant(next.getDuedate().toInstant(), SWEDEN));
            ClockUtil.setCurrentTime(next.getDuedate());
            engine.getManagementService().executeJob(next.getId());
        }
        System.out.println(dates);
    }
}
JAVA
java -cp "$(cat classpath)" Probe.java | tee seen

diff - seen <<'SEEN' && echo "still so" || { echo "changed: see the lines above" >&2; exit 1; }
R/2026-03-27T02:30:00/P1D: 2026-03-27T02:30 2026-03-28T02:30 2026-03-29T01:30 2026-03-30T01:30 2026-03-31T01:30
R/2026-01-31T08:00:00/P1M: 2026-01-31T08:00 2026-02-28T08:00 2026-03-28T08:00 2026-04-28T08:00 2026-05-28T08:00
R/2024-02-29T08:00:00/P1Y: 2024-02-29T08:00 2025-02-28T08:00 2026-02-28T08:00 2027-02-28T08:00 2028-02-28T08:00
SEEN
