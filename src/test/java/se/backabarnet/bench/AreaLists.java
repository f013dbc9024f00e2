package se.backabarnet.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import se.backabarnet.WebClient;

/** The pages that list areas, as a browser of the national process team gets them, with few and with many rollouts. */
final class AreaLists {

    static final int FEW = 29;
    static final int MANY = 2_900;

    private static final int REPEATS = 40;
    private static final int WARM_UP = 20;
    private static final String ALL = "/omraden";

    private static final List<String> PAGES = List.of(
            ALL,
            ALL + "?sida=2",
            ALL + "?ordning=fallande",
            ALL + "?sortera=utgava",
            ALL + "?sortera=fas",
            ALL + "?sortera=punkter",
            ALL + "?sortera=punkter&ordning=fallande",
            ALL + "?sortera=stilla",
            ALL + "?sortera=stilla&ordning=fallande",
            ALL + "?sortera=datum",
            ALL + "?sortera=datum&ordning=fallande",
            ALL + "?sok=pattern",
            ALL + "?utgava=hsv",
            ALL + "?fas=3",
            ALL + "?lage=grind",
            ALL + "?lage=omtag",
            ALL + "?lage=stilla",
            "/");

    private final WebClient team;
    private final RolloutCopies copies;
    private final Map<String, List<Double>> medians = new LinkedHashMap<>();

    AreaLists(Contender application, RolloutCopies copies) {
        String port = ((ConfigurableApplicationContext) application.resource())
                .getEnvironment()
                .getProperty("local.server.port");
        this.team = new WebClient(Integer.parseInt(port)).loggedIn("processteam", "demo");
        this.copies = copies;
    }

    void measure(int rollouts) {
        copies.fillToRollouts(rollouts);
        for (String page : PAGES) {
            medians.computeIfAbsent(page, p -> new ArrayList<>()).add(median(page));
        }
    }

    private double median(String page) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < WARM_UP + REPEATS; i++) {
            long began = System.nanoTime();
            if (team.page(page).statusCode() != 200) {
                throw new IllegalStateException(page + " is not there");
            }
            if (i >= WARM_UP) {
                times.add((System.nanoTime() - began) / 1e6);
            }
        }
        return Numbers.median(times);
    }

    void report(Report report) {
        report.heading("Pages that list areas");
        report.columns("page", FEW + " rollouts, ms", MANY + " rollouts, ms", "ratio");
        medians.forEach(
                (page, times) -> report.row("`" + page + "`", times.get(0), times.get(1), times.get(1) / times.get(0)));
        report.target(
                "List of areas at 2,900 rollouts, times that at 29, whatever is asked for",
                medians.entrySet().stream()
                        .filter(page -> page.getKey().startsWith(ALL))
                        .mapToDouble(
                                page -> page.getValue().get(1) / page.getValue().get(0))
                        .max()
                        .orElseThrow(),
                3);
    }
}
