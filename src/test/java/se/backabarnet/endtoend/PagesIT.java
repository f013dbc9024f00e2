package se.backabarnet.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.backabarnet.ApplicationTest;
import se.backabarnet.TestLetters;
import se.backabarnet.agreement.AgreementDriver;
import se.backabarnet.agreement.Agreements;
import se.backabarnet.engine.RolloutDriver;
import se.backabarnet.engine.Rollouts;
import se.backabarnet.interest.Interests;
import se.backabarnet.party.ParticipantService;
import se.backabarnet.party.PartyService;
import se.backabarnet.party.PartyView;
import se.backabarnet.rollout.RolloutService;

/**
 * What holds for every page, whoever opens it: axe finds nothing in either theme, nothing is refused or fails, at 320 pixels
 * nothing has to be scrolled sideways, and the keyboard reaches everything and shows where it is. The screens are kept
 * in {@code target/screenshots/}, as wide as on a desk and as on a phone, to be looked at. A new page is a new line.
 */
@ApplicationTest
class PagesIT {

    private static final String NOBODY = null;
    private static final int NARROWEST = 320;
    private static final Pattern STAGE =
            Pattern.compile("\\{(draft|rewording|check|signing|deputy|signed|lacking|returned|gate|finished)}");

    /**
     * Name of the screenshots, who opens it, address; {@code {ystad}} and {@code {lidingo}} are the rollouts' ids,
     * {@code {party}}, {@code {service}} and {@code {participant}} stand for one of each in Ystad, {@code {interest}} for a
     * registration that waits, {@code {draft}} to {@code {signed}} for the ids of rollouts whose agreement has come that
     * far, and {@code {lacking}} to {@code {finished}} for those of rollouts that have.
     */
    private static final List<PageVisit> PAGES = List.of(
            new PageVisit("login", NOBODY, "/login"),
            new PageVisit("login-problem", NOBODY, "/login?utloggad"),
            new PageVisit("forgotten-password", NOBODY, "/glomt-losenordet"),
            new PageVisit("link-unusable", NOBODY, "/konto/lank/okand"),
            new PageVisit("interest-form", NOBODY, "/intresseanmalan"),
            new PageVisit("interests", "processteam", "/intresseanmalningar"),
            new PageVisit("interest", "processteam", "/intresseanmalningar/{interest}"),
            new PageVisit("interest-points", "processteam", "/intresseanmalningar/{interest}/punkter"),
            new PageVisit("me", "ystad-ordforande", "/min-sida"),
            new PageVisit("absence", "ystad-ordforande", "/min-sida/franvaro"),
            new PageVisit("change-password", "ystad-ordforande", "/min-sida/losenord"),
            new PageVisit("leave", "ystad-ordforande", "/min-sida/lamna"),
            new PageVisit("people", "processteam", "/personer?epost=ystad-chef%40demo.example"),
            new PageVisit("home-chair", "ystad-ordforande", "/"),
            new PageVisit("home-national", "processteam", "/"),
            new PageVisit("home-nobody", "processagare", "/"),
            new PageVisit("home-administrator", "admin", "/"),
            new PageVisit("rollout-phase-3", "ystad-ordforande", "/inforanden/{ystad}"),
            new PageVisit("rollout-phase-1", "processteam", "/inforanden/{lidingo}"),
            new PageVisit("rollout-not-ready", "processteam", "/inforanden/{lacking}"),
            new PageVisit("rollout-returned", "processteam", "/inforanden/{returned}"),
            new PageVisit("rollout-at-gate", "processteam", "/inforanden/{gate}"),
            new PageVisit("rollout-finished", "processteam", "/inforanden/{finished}"),
            new PageVisit(
                    "evidence", "ystad-ordforande", "/inforanden/{ystad}/punkter/Item_P3_DecideServices/underlag"),
            new PageVisit("item-done", "ystad-ordforande", "/inforanden/{ystad}/punkter/Item_P1_SubmitInterest"),
            new PageVisit("item-open", "ystad-ordforande", "/inforanden/{ystad}/punkter/Item_P3_DecideServices"),
            new PageVisit("map-open", "ystad-ordforande", "/inforanden/{ystad}/karta"),
            new PageVisit("map-closed", "ystad-ordforande", "/inforanden/{ystad}/karta?fas=1"),
            new PageVisit("measures", "ystad-ordforande", "/inforanden/{ystad}/matt"),
            new PageVisit("timeline", "processteam", "/inforanden/{ystad}/handelser"),
            new PageVisit("accessibility", NOBODY, "/tillganglighet"),
            new PageVisit("participants", "ystad-ordforande", "/inforanden/{ystad}/deltagare"),
            new PageVisit("participants-read-only", "lidingo-medarbetare", "/inforanden/{lidingo}/deltagare"),
            new PageVisit("participant-new", "ystad-ordforande", "/inforanden/{ystad}/deltagare/ny"),
            new PageVisit(
                    "participant-change", "ystad-ordforande", "/inforanden/{ystad}/deltagare/{participant}/andra"),
            new PageVisit("participant-end", "ystad-ordforande", "/inforanden/{ystad}/deltagare/{participant}/avsluta"),
            new PageVisit("contact-person", "processteam", "/inforanden/{ystad}/deltagare/kontaktperson"),
            new PageVisit("parties", "ystad-ordforande", "/inforanden/{ystad}/parter"),
            new PageVisit("parties-required", "processteam", "/inforanden/{lidingo}/parter"),
            new PageVisit("party-new", "processteam", "/inforanden/{ystad}/parter/ny"),
            new PageVisit("party-change", "ystad-ordforande", "/inforanden/{ystad}/parter/{party}"),
            new PageVisit("service-new", "ystad-ordforande", "/inforanden/{ystad}/parter/{party}/verksamheter/ny"),
            new PageVisit(
                    "service-change", "ystad-ordforande", "/inforanden/{ystad}/parter/{party}/verksamheter/{service}"),
            new PageVisit("areas", "processteam", "/omraden"),
            new PageVisit("areas-none", "processteam", "/omraden?sok=finns%20inte&sortera=stilla"),
            new PageVisit("export", "ystad-ordforande", "/inforanden/{ystad}/export"),
            new PageVisit("agreement-none", "lidingo-initiativtagare", "/inforanden/{lidingo}/overenskommelse"),
            new PageVisit("agreement-draft", "processteam", "/inforanden/{draft}/overenskommelse"),
            new PageVisit("agreement-new-wording", "processteam", "/inforanden/{rewording}/overenskommelse"),
            new PageVisit("agreement-check", "processteam", "/inforanden/{check}/overenskommelse"),
            new PageVisit("agreement-signing", "styrelse", "/inforanden/{signing}/overenskommelse"),
            new PageVisit("agreement-deputy", "ystad-medarbetare", "/inforanden/{deputy}/overenskommelse"),
            new PageVisit("agreement-signed", "processteam", "/inforanden/{signed}/overenskommelse"),
            new PageVisit("agreement-wordings", "processteam", "/overenskommelsemallar"),
            new PageVisit("not-found", "ystad-ordforande", "/finns-inte"),
            new PageVisit("outbox", "ystad-ordforande", "/utkorg"),
            new PageVisit("components", "processteam", "/komponenter"));

    private static Visitors visitors;

    @LocalServerPort
    private int port;

    @Autowired
    private RolloutService rollouts;

    @Autowired
    private Rollouts start;

    @Autowired
    private Agreements agreements;

    @Autowired
    private PartyService parties;

    @Autowired
    private ParticipantService participants;

    @Autowired
    private TestLetters letters;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    static void startBrowser() {
        visitors = new Visitors();
    }

    @AfterAll
    static void stopBrowser() {
        visitors.close();
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("PAGES")
    void isForEverybody(PageVisit visit) {
        Page page = visitors.page(port, visit.person());
        List<String> complaints = Complaints.of(page);
        try {
            assertThat(page.navigate("http://localhost:" + port + addressOf(visit))
                            .status())
                    .isLessThan(500);
            look(page, visit);
            for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                wear(page, scheme);
                assertThat(violations(page)).as("axe, %s", scheme).isEmpty();
            }
            assertThat(KeyboardWalk.through(page)).as("by keyboard").isEmpty();
            page.setViewportSize(NARROWEST, 640);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as("width at %s pixels", NARROWEST)
                    .isLessThanOrEqualTo(NARROWEST);
            assertThat(complaints).as("the browser's complaints").isEmpty();
        } finally {
            page.close();
        }
    }

    private static void look(Page page, PageVisit visit) {
        wear(page, ColorScheme.DARK);
        Screenshots.desk(page);
        Screenshots.keep(page, visit.name() + "-dark");
        wear(page, ColorScheme.LIGHT);
        Screenshots.keep(page, visit.name() + "-" + Screenshots.DESK);
        Screenshots.phone(page);
        Screenshots.keep(page, visit.name() + "-" + Screenshots.PHONE);
        Screenshots.desk(page);
    }

    /** Without motion, or colours would be measured on their way from one theme to the other. */
    private static void wear(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
    }

    /** In legacy mode axe needs no second page for its conclusions; ours have no frames of other origins. */
    private static Stream<String> violations(Page page) {
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream().map(PagesIT::told);
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    private String addressOf(PageVisit visit) {
        String address = visit.address();
        for (String area : List.of("ystad", "lidingo")) {
            address = address.replace(
                    "{" + area + "}",
                    rollouts.inAreas(List.of(area)).get(0).id().toString());
        }
        if (address.contains("{party}") || address.contains("{participant}")) {
            address = inYstad(address);
        }
        if (address.contains("{interest}")) {
            address = address.replace(
                    "{interest}",
                    new Interests(port, letters, jdbc)
                            .confirmed(Rollouts.freshAreaName())
                            .toString());
        }
        Matcher stage = STAGE.matcher(address);
        return stage.replaceAll(found -> at(found.group(1)).toString());
    }

    private String inYstad(String address) {
        UUID rollout = rollouts.inAreas(List.of("ystad")).get(0).id();
        PartyView party = parties.parties(rollout).stream()
                .filter(one -> !one.services().isEmpty())
                .findFirst()
                .orElseThrow();
        return address.replace("{party}", party.id().toString())
                .replace("{service}", party.services().get(0).id().toString())
                .replace(
                        "{participant}",
                        participants.current(rollout).get(0).id().toString());
    }

    private UUID at(String stage) {
        return switch (stage) {
            case "lacking" -> start.inPhase("hsv", 2).lackingItsGroups().id();
            case "returned" -> {
                RolloutDriver rollout = start.inPhase("hsv", 3).completeAllItems();
                yield rollout.returnFromSignOff(rollout.items(3).get(0)).id();
            }
            case "gate" -> start.inPhase("hsv", 3)
                    .completeAllItems()
                    .approveSignOff()
                    .id();
            case "finished" -> start.inPhase("region", 5)
                    .completeAllItems()
                    .close()
                    .id();
            default -> withAgreement(stage);
        };
    }

    private UUID withAgreement(String stage) {
        RolloutDriver rollout = start.start("region");
        AgreementDriver agreement = agreements.begin(rollout);
        if (stage.equals("rewording")) {
            agreements.newWording("region");
            return rollout.id();
        }
        agreement.handIn();
        switch (stage) {
            case "draft" -> agreement.approve().oneRefusesAndTheOthersSign();
            case "deputy" -> agreements.letStandIn(rollout, agreement.approve(), "ystad-medarbetare");
            case "signing" -> agreement.approve().everyPartySigns();
            case "signed" -> agreement.approve().everyPartySigns().boardSigns().conclude();
            default -> {}
        }
        return rollout.id();
    }

    /** @param person who opens it; null for nobody, who is not logged in */
    record PageVisit(String name, String person, String address) {

        @Override
        public String toString() {
            return name;
        }
    }
}
