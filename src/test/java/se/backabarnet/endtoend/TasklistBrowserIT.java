package se.backabarnet.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.backabarnet.SwedishTime;

/**
 * The people of Ystad do phase 3 as they will: in a browser, in Tasklist, each at her own. Every step's screen is kept
 * in {@code target/screenshots/}.
 */
@OwnApplication
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TasklistBrowserIT {

    @RegisterExtension
    static final People PEOPLE = new People();

    private static final String ITEM_DATE = "Datum då punkten uppnåddes";
    private static final String DAY = LocalDate.now().minusDays(2).toString();
    private static final String ANSWER = "Exempel för demonstration";

    private static final String DECIDE_SERVICES = "Styrgruppen har beslutat vilka verksamheter som startar";
    private static final String SIGN_OFF = "Avsluta fas 3: Förberedelse";
    private static final String GATE = "Grindbeslut efter fas 3";
    private static final String FIRST_OF_PHASE_4 = "Chefer och ledare inför Backa barnet enligt plan";

    @Test
    @Order(1)
    void pagesAreForEverybody() {
        Person visitor = PEOPLE.visitor("ystad-ordforande").open("/");
        assertThat(visitor.page()).hasTitle(Pattern.compile("Logga in"));
        looksRight(visitor.page(), "login");
        visitor.logIn();

        assertThat(phases(visitor.page()))
                .containsText(new String[] {"1 Initiativ", "2 Uppstart", "3 Förberedelse", "4 Genomförande", "5 Upp"});
        assertThat(phases(visitor.page()).nth(2)).containsText("Pågår");
        looksRight(visitor.page(), "home");

        visitor.page().getByRole(AriaRole.LINK, link("Ystad")).click();
        assertThat(visitor.page().getByRole(AriaRole.HEADING, level1())).hasText("Införandet i Ystad");
        looksRight(visitor.page(), "rollout");

        visitor.open("/utkorg");
        assertThat(visitor.page().getByRole(AriaRole.HEADING, level1())).hasText("Utkorg");
        visitor.page().locator("tbody a").first().waitFor();
        looksRight(visitor.page(), "outbox");

        visitor.open("/").button("Logga ut").click();
        assertThat(visitor.page().getByText("Du är utloggad.")).isVisible();
        visitor.open("/");
        assertThat(visitor.page()).hasTitle(Pattern.compile("Logga in"));
        assertThat(visitor.problems()).isEmpty();
    }

    @Test
    @Order(2)
    void nobodySeesAnotherAreasTasks() {
        Person other = PEOPLE.visitor("lidingo-initiativtagare").logIn();
        assertThat(other.page().locator("main")).not().containsText("Ystad");
        other.openTasklist().waitFor("Spridningskonferens eller motsvarande besökt");

        assertThat(other.page().locator("li.task").first()).containsText("Lidingö");
        assertThat(other.page().locator("li.task").filter(text("Ystad"))).hasCount(0);
        Screenshots.take(other.page(), "tasklist-of-another-area");
        assertThat(other.problems()).isEmpty();
    }

    @Test
    @Order(3)
    void tasklistIsSwedishAndShowsNothingUseless() {
        Person manager = PEOPLE.visitor("ystad-chef").logIn().openTasklist();
        Locator card = manager.waitFor("Nyckelpersoner utsedda (vid behov)");

        assertThat(manager.page().locator(".task-filter h4"))
                .containsText(new String[] {"Mina gruppers uppgifter", "Mina uppgifter", "Försenade"});
        assertThat(manager.page().locator(".ce-eol-banner")).isHidden();
        assertThat(card).containsText(Pattern.compile("Område:\\s*Ystad\\s*Fas:\\s*3"));
        assertThat(card.getByText("Ystad")).isVisible();
        manager.openTask("Nyckelpersoner utsedda (vid behov)");
        assertThat(manager.form()).containsText("Ystad · Fas 3 Förberedelse · senast ");
        assertThat(manager.form()).containsText("Cheferna utser nyckelpersoner");
        assertThat(manager.page().getByText("Skapa uppgift")).isHidden();
        assertThat(manager.page().getByText("ystad.managers")).isHidden();
        Screenshots.take(manager.page(), "task-nobody-has-taken");

        manager.page().locator("a.navbar-brand").click();
        assertThat(manager.page().getByRole(AriaRole.HEADING, level1())).hasText("Start");
        manager.openTasklist().logOutOfTasklist();
        assertThat(manager.problems()).isEmpty();
    }

    @Test
    @Order(4)
    void onePhaseIsDoneInTasklist() {
        Person chair = PEOPLE.visitor("ystad-ordforande").logIn();
        chairIsRefusedAndCorrects(chair);
        managersTeamLeaderAndTrainerDoTheRest();

        chair.openTasklist()
                .openTask(SIGN_OFF)
                .take()
                .choose("Fasen är avslutad")
                .date("Datum för avslut", LocalDate.now().minusDays(1).toString());
        Screenshots.take(chair.page(), "sign-off");
        chair.complete(SIGN_OFF);

        Person contact = PEOPLE.visitor("kontaktperson").logIn().openTasklist();
        contact.openTask(GATE).take().choose("Införandet får gå vidare");
        Screenshots.take(contact.page(), "gate");
        contact.complete(GATE);
        assertThat(contact.problems()).isEmpty();

        Person manager = PEOPLE.visitor("ystad-chef").logIn().openTasklist();
        assertThat(manager.waitFor(FIRST_OF_PHASE_4)).containsText(Pattern.compile("Fas:\\s*4"));
        Screenshots.take(manager.page(), "phase-4-has-begun");
        manager.open("/");
        assertThat(phases(manager.page()).nth(2)).containsText("Avslutad");
        assertThat(phases(manager.page()).nth(3)).containsText("Pågår");
        Screenshots.take(manager.page(), "home-in-phase-4");
        assertThat(manager.problems()).isEmpty();
        assertThat(chair.problems()).hasSize(1).first().asString().contains("status of 400");
    }

    private void chairIsRefusedAndCorrects(Person chair) {
        chair.openTasklist().openTask(DECIDE_SERVICES).take();
        Page rollout = chair.page()
                .waitForPopup(
                        () -> chair.form().getByText("Till införandets sida").click());
        Locator row = rollout.locator("#Item_P3_DecideServices td");
        assertThat(row).containsText(new String[] {"Påbörjad", "", "Ordförande"});

        String tomorrow = LocalDate.now(SwedishTime.ZONE).plusDays(1).toString();
        chair.fill(Map.of("Verksamheter som startar", "Förskolorna", "Tidsplan för införandet", "Hösten 2021"))
                .date(ITEM_DATE, tomorrow)
                .pressComplete();
        assertThat(chair.page().locator(".alert-danger:visible")).containsText("Det får inte ligga i framtiden");
        assertThat(chair.form().getByLabel("Verksamheter som startar")).hasValue("Förskolorna");
        assertThat(chair.form().getByLabel("Tidsplan för införandet")).hasValue("Hösten 2021");
        assertThat(chair.form().getByLabel(ITEM_DATE)).hasValue(tomorrow);
        Screenshots.take(chair.page(), "completion-refused");

        chair.date(ITEM_DATE, DAY);
        Screenshots.take(chair.page(), "completion-corrected");
        chair.complete(DECIDE_SERVICES);

        rollout.reload();
        assertThat(row).containsText(new String[] {"Klart", DAY, "Ordförande"});
        Screenshots.take(rollout, "rollout-after-the-first-point");
        rollout.close();
    }

    private void managersTeamLeaderAndTrainerDoTheRest() {
        Person team = PEOPLE.visitor("ystad-inforandeteam").logIn().openTasklist();
        work(
                team,
                "Roller och arbetssätt inventerade",
                answers(
                        Map.of(
                                "Hur många blir Upptäckare?",
                                "12",
                                "Hur många blir Barnkontakter?",
                                "4",
                                "Hur många blir Stödsamordnare?",
                                "3"),
                        "Vilka blir Upptäckare?",
                        "Vilka blir Barnkontakter?",
                        "Vilka blir Stödsamordnare?",
                        "Vilka Barnteam ska bildas?",
                        "Vilka professioner ska ingå i Barnteamen?",
                        "När ska hembesöksprogrammet införas?"),
                "Ja");
        work(
                team,
                "Arbetet i den dagliga verksamheten påbörjat",
                answers(Map.of(), "Så hänger dagens stöd ihop med stödprocessen", "Vad Backa barnet ersätter"));
        work(
                team,
                "Plan för barns och vårdnadshavares information och delaktighet finns",
                answers(
                        Map.of(),
                        "Så får barn och vårdnadshavare information",
                        "Så blir barn och vårdnadshavare delaktiga"));
        work(
                team,
                "Plan för nyckelpersoners och medarbetares kompetensutveckling finns",
                answers(
                        Map.of(),
                        "När utbildas nyckelpersoner?",
                        "När utbildas chefer?",
                        "När utbildas medarbetare?",
                        "När genomförs Behovskompassen?",
                        "När genomförs Tidig upptäckt?",
                        "När genomförs Barnteam?",
                        "När genomförs Individuellt barnteam?"));

        Person manager = PEOPLE.visitor("ystad-chef").logIn().openTasklist();
        manager.openTask("Nyckelpersoner utsedda (vid behov)").take().choose("Ej aktuellt");
        assertThat(manager.form().getByLabel(ITEM_DATE)).isHidden();
        manager.fill(Map.of("Kommentar", "Ingen verksamhet har behovet än"));
        Screenshots.take(manager.page(), "not-applicable");
        manager.complete("Nyckelpersoner utsedda (vid behov)");

        Person leader = PEOPLE.visitor("ystad-processledare").logIn().openTasklist();
        work(leader, "Införandeteam och lokal styrgrupp utbildade", Map.of());
        work(leader, "Lokala utbildare utbildade", Map.of());
        Person trainer = PEOPLE.visitor("ystad-utbildare").logIn().openTasklist();
        work(trainer, "Nyckelpersoner och chefer utbildade", Map.of());

        assertThat(List.of(team, manager, leader, trainer))
                .allSatisfy(person -> assertThat(person.problems()).isEmpty());
    }

    private static void work(Person person, String task, Map<String, String> answers, String... choices) {
        person.openTask(task).take().fill(answers);
        for (String choice : choices) {
            person.choose(choice);
        }
        person.date(ITEM_DATE, DAY);
        Screenshots.take(person.page(), "task-filled-in");
        person.complete(task);
    }

    private static Map<String, String> answers(Map<String, String> numbers, String... texts) {
        Map<String, String> answers = new LinkedHashMap<>(numbers);
        for (String text : texts) {
            answers.put(text, ANSWER);
        }
        return answers;
    }

    /** On a desk and on a phone, in light and dark: kept as pictures, without a finding by axe, nothing cut off. */
    private static void looksRight(Page page, String name) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            String shade = name + "-" + scheme.name().toLowerCase();
            Screenshots.desk(page);
            Screenshots.take(page, shade + "-desk");
            assertThat(new AxeBuilder(page).analyze().getViolations()).as(shade).isEmpty();
            Screenshots.phone(page);
            Screenshots.take(page, shade + "-phone");
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .as(shade + " on a phone")
                    .isLessThanOrEqualTo(Screenshots.PHONE);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        Screenshots.desk(page);
    }

    private static Locator phases(Page page) {
        return page.locator("ol.phases li");
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions level1() {
        return new Page.GetByRoleOptions().setLevel(1);
    }
}
