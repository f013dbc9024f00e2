package se.backabarnet.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.backabarnet.development.DemoUser;

/**
 * A new area with four parties, from the empty interest form to the agreement that everybody has signed, and into phase 2.
 * One party refuses the first version. Whoever comes in, comes in by the letter that she got.
 */
@OwnApplication
class InterestToAgreementIT {

    @RegisterExtension
    static final People PEOPLE = new People();

    private static final String AREA = "Exempelby";
    private static final String PASSWORD = "fyra ord bredvid varandra";
    private static final String PROVIDER = "Exempelby familjecentral AB";
    private static final LocalDate TODAY = LocalDate.now();
    private static final Pattern LINK = Pattern.compile(Pattern.quote(OwnApplication.ROOT) + "\\S+");

    private static final List<String> PARTIES =
            List.of("Exempelby kommun", "Region Exempel", "Lokalpolisområde Exempelby", PROVIDER);
    private static final List<String> INITIATORS =
            List.of("kommunen@demo.example", "regionen@demo.example", "polisen@demo.example", "centralen@demo.example");
    private static final List<String> SIGNATORIES = List.of(
            "kommundirektor@demo.example",
            "regiondirektor@demo.example",
            "polischef@demo.example",
            "verksamhetschef@demo.example");
    private static final int POLICE = 2;

    private final Person team = PEOPLE.visitor("processteam");
    private final Person reader = PEOPLE.visitor("styrelse");
    private String rollout;

    @Test
    void anAreaComesInAndSigns() throws Exception {
        reader.logIn();
        register();
        accept();
        List<Person> initiators = INITIATORS.stream().map(this::join).toList();
        Person initiator = initiators.get(0);
        openRollout(initiator);
        appointSignatories(initiator);
        List<Person> signatories = SIGNATORIES.stream().map(this::join).toList();

        draft(initiator, "2031");
        check();
        for (int party = 0; party < PARTIES.size(); party++) {
            if (party == POLICE) {
                refuse(signatories.get(party), PARTIES.get(party));
            } else {
                sign(signatories.get(party), PARTIES.get(party));
            }
        }
        seeThatItCameBack(initiator);
        draft(initiator, "2032");
        check();
        for (int party = 0; party < PARTIES.size(); party++) {
            sign(signatories.get(party), PARTIES.get(party));
        }
        sign(reader, "Backa barnet Sveriges styrelse");
        seeTheSignedAgreement(initiator);

        chooseContactPerson();
        finishPhase1();
        Person signatory = signatories.get(0).openTasklist();
        assertThat(signatory.waitFor("Lokal styrgrupp utsedd")).containsText(Pattern.compile("Fas:\\s*2"));
        Screenshots.take(signatory.page(), "phase-2-for-a-signatory");
        initiator.openTasklist();
        assertThat(initiator.card("Lokal styrgrupp utsedd")).hasCount(0);
        // the reader's browser complains of the letters' own styles, which only mail programs show
        assertThat(PEOPLE.all())
                .filteredOn(person -> person != reader)
                .allSatisfy(person -> assertThat(person.problems()).isEmpty());
    }

    private void register() {
        Person sender = PEOPLE.visitor("avsandare", null);
        Page page = sender.open("/intresseanmalan").page();
        sender.button("Skicka anmälan").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("saknas");
        see(page, "interest-errors");
        page.getByLabel("Områdets namn").fill(AREA);
        page.getByLabel("Önskat startdatum").fill(TODAY.plusMonths(1).toString());
        page.locator("[inputmode=numeric]").all().forEach(count -> count.fill("120"));
        page.getByLabel("Forum för samverkan").fill("Parterna möts varje månad.");
        page.getByLabel("Ja", new Page.GetByLabelOptions().setExact(true)).all().forEach(Locator::check);
        sender.button("Lägg till en kommun eller privat utförare").click();
        page.getByLabel("Typ av part").selectOption("PRIVATE_PROVIDER");
        for (int party = 0; party < PARTIES.size(); party++) {
            party(page, party);
        }
        page.getByLabel("Ditt namn").fill("Exempel Avsändare");
        page.getByLabel("Din e-post").fill("avsandare@demo.example");
        see(page, "interest-filled-in");
        sender.button("Skicka anmälan").click();
        assertThat(page.getByRole(AriaRole.HEADING, level1())).hasText("Bekräfta anmälan i din e-post");
        see(page, "interest-sent");

        page.navigate(linkTo("avsandare@demo.example", "bekräfta"));
        sender.button("Bekräfta anmälan").click();
        assertThat(page.getByRole(AriaRole.HEADING, level1())).hasText("Tack, anmälan är bekräftad");
        see(page, "interest-confirmed");
    }

    private static void party(Page page, int party) {
        field(page, "Partens namn", party).fill(PARTIES.get(party));
        field(page, "Kontaktpersonens namn", party).fill("Initiativtagare " + (party + 1));
        field(page, "Adress", party).fill("Exempelgatan 1, 123 45 Exempelby");
        field(page, "Telefon", party).fill("0411-57 70 00");
        field(page, "E-post", party).fill(INITIATORS.get(party));
        field(page, "Ort", party).fill(AREA);
        field(page, "Datum", party).fill(TODAY.toString());
        field(page, "Namn", party).fill("Initiativtagare " + (party + 1));
    }

    private void accept() {
        team.logIn();
        see(team.open("/intresseanmalningar").page(), "interests");
        team.page().getByRole(AriaRole.LINK, named(AREA)).click();
        see(team.page(), "interest");
        team.openTasklist()
                .openTask("Ta ställning till intresseanmälan")
                .take()
                .choose("Anta och starta införandet")
                .choose("Kommun, hälso- och sjukvård och polis");
        Screenshots.take(team.page(), "interest-review");
        team.complete("Ta ställning till intresseanmälan");
    }

    /** Opens the letter, chooses a password and logs in. */
    private Person join(String email) {
        Person person = PEOPLE.visitor(email, PASSWORD);
        person.page().navigate(linkTo(email, "lösenord"));
        person.page().getByLabel("Nytt lösenord").fill(PASSWORD);
        person.page().getByLabel("Samma lösenord en gång till").fill(PASSWORD);
        see(person.page(), "choose-password");
        person.page().locator("main button[type=submit]").click();
        return person.logIn();
    }

    private void openRollout(Person person) {
        person.open("/");
        see(person.page(), "home-of-an-initiator");
        person.page()
                .locator("main")
                .getByRole(AriaRole.LINK, linkNamed(AREA))
                .first()
                .click();
        assertThat(person.page()).hasURL(Pattern.compile("/inforanden/"));
        rollout = person.page().url().replaceFirst(".*(/inforanden/[0-9a-f-]{36}).*", "$1");
    }

    private void appointSignatories(Person initiator) {
        see(initiator.open(rollout + "/parter").page(), "parties");
        for (int party = 0; party < PARTIES.size(); party++) {
            Page page = initiator.open(rollout + "/deltagare/ny").page();
            page.getByLabel("Namn").fill("Undertecknare " + (party + 1));
            page.getByLabel("E-postadress").fill(SIGNATORIES.get(party));
            page.getByLabel("Roll och funktion").selectOption("signatories");
            page.getByLabel(Pattern.compile("^\\s*Part\\b(?!en)"))
                    .selectOption(new SelectOption().setLabel(PARTIES.get(party)));
            see(page, "new-participant");
            initiator.button("Spara").click();
            assertThat(page.getByRole(AriaRole.HEADING, level1())).hasText("Deltagare");
        }
        see(initiator.page(), "participants");
    }

    private void draft(Person initiator, String childrenYear) {
        Page page = initiator.open(rollout + "/overenskommelse").page();
        Locator begin = initiator.button("Påbörja överenskommelsen");
        if (begin.count() > 0) {
            begin.click();
        }
        page.getByLabel("År som alla barn ska omfattas före").fill(childrenYear);
        page.getByLabel("Första år för den årliga uppföljningen").fill("2028");
        initiator.button("Spara utkastet").click();
        assertThat(page.locator("article")).containsText(childrenYear);
        see(page, "agreement-draft");
        initiator.button("Lämna in för kontroll").click();
        assertThat(page.getByText("Utkastet är inlämnat.")).isVisible();
    }

    private void check() {
        Page page = team.open(rollout + "/overenskommelse").page();
        see(page, "agreement-check");
        team.button("Godkänn för underskrift").click();
        assertThat(page.getByText("Utkastet är godkänt.")).isVisible();
        see(page, "agreement-signing");
    }

    private void sign(Person signatory, String party) {
        Page page = open(signatory, "Skriv under för " + party);
        page.getByLabel("Ort").fill(AREA);
        page.getByLabel("Ditt lösenord").fill(signatory.password());
        see(page, "agreement-sign");
        signatory.button("Skriv under för " + party).click();
        assertThat(page.getByText("Din underskrift är sparad.")).isVisible();
    }

    private void refuse(Person signatory, String party) {
        Page page = open(signatory, "Skriv under för " + party);
        page.getByText("Avstå från att skriva under").click();
        page.getByLabel("Skäl till att avstå").fill("Året behöver flyttas fram för att polisen ska hinna med.");
        signatory.button("Avstå för " + party).click();
        assertThat(page.getByText("Ditt svar är sparat.")).isVisible();
        see(page, "agreement-refused");
    }

    /** The engine has its own pace; the page is loaded again until it says that. */
    private Page open(Person person, String text) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(Person.PATIENCE);
        do {
            person.open(rollout + "/overenskommelse");
        } while (person.page().getByText(text).count() == 0 && System.nanoTime() < end);
        return person.page();
    }

    private void seeThatItCameBack(Person initiator) {
        Page page = open(initiator, "Förra versionen kom tillbaka");
        assertThat(page.locator("main")).containsText("Året behöver flyttas fram");
        see(page, "agreement-came-back");
    }

    private void seeTheSignedAgreement(Person initiator) {
        Page page = open(initiator, "Undertecknad överenskommelse");
        see(page, "agreement-signed");
        String file =
                page.getByRole(AriaRole.BUTTON, named("Hämta överenskommelsen")).getAttribute("href");
        assertThat(page.request().get(OwnApplication.ROOT + file).body()).startsWith("%PDF".getBytes());
        assertThat(page.locator("main")).containsText("Gäller inte längre");
    }

    private void chooseContactPerson() {
        Page page = team.open(rollout + "/deltagare/kontaktperson").page();
        page.locator("main select").selectOption("kontaktperson");
        see(page, "contact-person");
        team.button("Spara").click();
        assertThat(page.getByText("Kontaktpersonen är vald")).isVisible();
    }

    /** The rest of the phase is a program's work here; how people do it is seen elsewhere. */
    private void finishPhase1() throws Exception {
        RestClient initiator = new RestClient(OwnApplication.ROOT, INITIATORS.get(0), PASSWORD);
        RestClient national = new RestClient(OwnApplication.ROOT, "processteam", DemoUser.PASSWORD);
        RestClient signatory = new RestClient(OwnApplication.ROOT, SIGNATORIES.get(0), PASSWORD);
        RestClient contact = new RestClient(OwnApplication.ROOT, "kontaktperson", DemoUser.PASSWORD);
        complete(initiator, "Item_P1_InventoryServices");
        complete(initiator, "Item_P1_AnchorSharedVision");
        complete(national, "Item_P1_MeetProcessTeam");
        complete(national, "Item_P1_AssignContactPerson");
        complete(signatory, "SignOff_P1", Map.of("signOffOutcome", "APPROVED", "signOffDate", TODAY.toString()));
        complete(contact, "Gate_P1", Map.of("gateOutcome", "APPROVED"));
    }

    private void complete(RestClient person, String element) throws Exception {
        String task = await(person, element);
        complete(person, task, element, person.exampleAnswers(task, TODAY));
    }

    private void complete(RestClient person, String element, Map<String, Object> answers) throws Exception {
        complete(person, await(person, element), element, answers);
    }

    private static void complete(RestClient person, String task, String element, Map<String, Object> answers)
            throws Exception {
        assertThat(person.complete(task, answers).statusCode()).as(element).isBetween(200, 299);
    }

    private String await(RestClient person, String element) throws Exception {
        String area = "/task?taskDefinitionKey=" + element + "&processVariables=area_eq_exempelby";
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(Person.PATIENCE);
        while (true) {
            JsonNode found = person.done("GET", area.substring(1), null);
            if (!found.isEmpty()) {
                return found.get(0).get("id").asText();
            }
            assertThat(System.nanoTime()).as(element).isLessThan(end);
        }
    }

    /** The link of the newest letter of that kind to the address, as soon as it has come. */
    private String linkTo(String email, String subject) {
        Page page = reader.page();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(Person.PATIENCE);
        Locator letter = page.locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(email))
                .filter(new Locator.FilterOptions().setHasText(subject));
        do {
            reader.open("/utkorg");
        } while (letter.count() == 0 && System.nanoTime() < end);
        letter.first().getByRole(AriaRole.LINK).click();
        Matcher link = LINK.matcher(page.locator("pre.letter").textContent());
        assertThat(link.find()).as("a link in the letter to %s", email).isTrue();
        return link.group();
    }

    /** As wide as on a desk and as on a phone. */
    private static void see(Page page, String name) {
        Screenshots.take(page, name + "-desk");
        Screenshots.phone(page);
        Screenshots.take(page, name + "-phone");
        Screenshots.desk(page);
    }

    private static Locator field(Page page, String label, int number) {
        return page.getByLabel(Pattern.compile("^\\s*" + label + "\\s*(\\(.*)?$"))
                .nth(number);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByRoleOptions linkNamed(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions level1() {
        return new Page.GetByRoleOptions().setLevel(1);
    }
}
