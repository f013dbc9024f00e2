package se.backabarnet.endtoend;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * All pages, in every state that looks different. What stands in braces is found, or brought about, by {@link Places}.
 * A new page, or a new state of one, is a new line.
 */
final class Visits {

    private static final String NOBODY = null;
    private static final String SUBMIT = "main form button[type=submit]";
    private static final String ITEM = "/inforanden/{returned}/punkter/{returned-item}";
    private static final String CONTACT_PERSON = "{returned.contact-person}";
    private static final FilePayload PROGRAM =
            new FilePayload("program.exe", "application/octet-stream", "MZ".getBytes(StandardCharsets.UTF_8));

    static final List<Visit> ALL = List.of(
            new Visit("login", NOBODY, "/login"),
            new Visit("login-logged-out", NOBODY, "/login?utloggad"),
            new Visit("login-refused", NOBODY, "/login").refused(Visits::logInAsNobodyKnown),
            new Visit("forgotten-password", NOBODY, "/glomt-losenordet"),
            new Visit("forgotten-password-refused", NOBODY, "/glomt-losenordet").refusedBy(SUBMIT),
            new Visit("forgotten-password-asked", NOBODY, "/glomt-losenordet").done(Visits::askForLink),
            new Visit("link-unusable", NOBODY, "/konto/lank/okand").answering(404),
            new Visit("choose-password", NOBODY, "/konto/lank/{invitation}"),
            new Visit("choose-password-refused", NOBODY, "/konto/lank/{invitation}").refused(Visits::choosePassword),
            new Visit("interest-form", NOBODY, "/intresseanmalan"),
            new Visit("interest-form-refused", NOBODY, "/intresseanmalan").refusedBy("button[value=send]"),
            new Visit("interest-thanked", NOBODY, "/intresseanmalan/skickad"),
            new Visit("interest-sent", NOBODY, "/intresseanmalan/utkast/{interest-sent}"),
            new Visit("interest-to-confirm", NOBODY, "/intresseanmalan/bekrafta/{interest-to-confirm}"),
            new Visit("interest-confirmed", NOBODY, "/intresseanmalan/bekrafta/{interest-confirmed}"),
            new Visit("interests", "processteam", "/intresseanmalningar"),
            new Visit("interest", "processteam", "/intresseanmalningar/{interest}"),
            new Visit("interest-points", "processteam", "/intresseanmalningar/{interest}/punkter"),
            new Visit("interest-points-refused", "processteam", "/intresseanmalningar/{interest}/punkter")
                    .refused(Visits::savePointWithoutDay),
            new Visit("me", "ystad-ordforande", "/min-sida"),
            new Visit("absence", "ystad-ordforande", "/min-sida/franvaro"),
            new Visit("absence-refused", "ystad-ordforande", "/min-sida/franvaro").refusedBy(SUBMIT),
            new Visit("change-password", "ystad-ordforande", "/min-sida/losenord"),
            new Visit("change-password-refused", "ystad-ordforande", "/min-sida/losenord").refusedBy(SUBMIT),
            new Visit("leave", "ystad-ordforande", "/min-sida/lamna"),
            new Visit("leave-refused", "ystad-ordforande", "/min-sida/lamna").refusedBy(SUBMIT),
            new Visit("people", "processteam", "/personer?epost=ystad-chef%40demo.example"),
            new Visit("people-none", "processteam", "/personer?epost=finns.inte%40demo.example"),
            new Visit("home-chair", "ystad-ordforande", "/"),
            new Visit("home-national", "processteam", "/"),
            new Visit("home-nobody", "processagare", "/"),
            new Visit("home-administrator", "admin", "/"),
            new Visit("rollout-phase-3", "ystad-ordforande", "/inforanden/{ystad}"),
            new Visit("rollout-phase-1", "processteam", "/inforanden/{lidingo}"),
            new Visit("rollout-not-ready", "processteam", "/inforanden/{lacking}"),
            new Visit("rollout-returned", "processteam", "/inforanden/{returned}"),
            new Visit("rollout-at-gate", "processteam", "/inforanden/{gate}"),
            new Visit("rollout-stopped", "{stopped.managers}", "/inforanden/{stopped}"),
            new Visit("rollout-stopped-administrator", "admin", "/inforanden/{stopped}"),
            new Visit("rollout-finished", "processteam", "/inforanden/{finished}"),
            new Visit("rollout-behind", "admin", "/inforanden/{behind}"),
            new Visit("models", "processagare", "/modeller#{behind}"),
            new Visit("model", "processagare", "/modeller/process/HsvPhase5SustainmentProcess#{behind}"),
            new Visit(
                    "model-take-back",
                    "processagare",
                    "/modeller/process/HsvPhase5SustainmentProcess/2/ta-tillbaka#{behind}"),
            new Visit("move", "processagare", "/modeller/inforanden/{behind}"),
            new Visit("move-hindered", "processagare", "/modeller/inforanden/{hindered}"),
            new Visit("move-none", "admin", "/modeller/inforanden/{ystad}"),
            new Visit("item-done", "ystad-ordforande", "/inforanden/{ystad}/punkter/Item_P1_SubmitInterest"),
            new Visit("item-open", "ystad-ordforande", "/inforanden/{ystad}/punkter/Item_P3_DecideServices"),
            new Visit("item-to-reopen", CONTACT_PERSON, ITEM),
            new Visit("item-reopen-refused", CONTACT_PERSON, ITEM).refusedBy("form[action$=oppna] button"),
            new Visit("item-comment-refused", CONTACT_PERSON, ITEM).refusedBy("form[action$=kommentarer] button"),
            new Visit("evidence", "ystad-ordforande", "/inforanden/{ystad}/punkter/Item_P3_DecideServices/underlag"),
            new Visit("evidence-files", CONTACT_PERSON, "/inforanden/{returned}/punkter/{item-with-files}/underlag"),
            new Visit("evidence-refused", CONTACT_PERSON, ITEM + "/underlag").refused(Visits::addProgram),
            new Visit("map-open", "ystad-ordforande", "/inforanden/{ystad}/karta"),
            new Visit("map-closed", "ystad-ordforande", "/inforanden/{ystad}/karta?fas=1"),
            new Visit("measures", "ystad-ordforande", "/inforanden/{ystad}/matt"),
            new Visit("measures-compared", "processteam", "/inforanden/{compared}/matt"),
            new Visit("timeline", "processteam", "/inforanden/{ystad}/handelser"),
            new Visit("accessibility", NOBODY, "/tillganglighet"),
            new Visit("participants", "ystad-ordforande", "/inforanden/{ystad}/deltagare"),
            new Visit("participants-read-only", "lidingo-medarbetare", "/inforanden/{lidingo}/deltagare"),
            new Visit("participant-new", "ystad-ordforande", "/inforanden/{ystad}/deltagare/ny"),
            new Visit("participant-new-refused", "ystad-ordforande", "/inforanden/{ystad}/deltagare/ny")
                    .refusedBy(SUBMIT),
            new Visit("participant-change", "ystad-ordforande", "/inforanden/{ystad}/deltagare/{participant}/andra"),
            new Visit("participant-end", "ystad-ordforande", "/inforanden/{ystad}/deltagare/{participant}/avsluta"),
            new Visit(
                            "participant-end-refused",
                            "ystad-ordforande",
                            "/inforanden/{ystad}/deltagare/{participant}/avsluta")
                    .refused(Visits::sendWithoutDate),
            new Visit("contact-person", "processteam", "/inforanden/{ystad}/deltagare/kontaktperson"),
            new Visit("parties", "ystad-ordforande", "/inforanden/{ystad}/parter"),
            new Visit("parties-required", "processteam", "/inforanden/{lidingo}/parter"),
            new Visit("party-new", "processteam", "/inforanden/{ystad}/parter/ny"),
            new Visit("party-new-refused", "processteam", "/inforanden/{ystad}/parter/ny").refusedBy(SUBMIT),
            new Visit("party-change", "ystad-ordforande", "/inforanden/{ystad}/parter/{party}"),
            new Visit("service-new", "ystad-ordforande", "/inforanden/{ystad}/parter/{party}/verksamheter/ny"),
            new Visit("service-new-refused", "ystad-ordforande", "/inforanden/{ystad}/parter/{party}/verksamheter/ny")
                    .refusedBy(SUBMIT),
            new Visit(
                    "service-change", "ystad-ordforande", "/inforanden/{ystad}/parter/{party}/verksamheter/{service}"),
            new Visit("areas", "processteam", "/omraden"),
            new Visit("areas-stopped", "processteam", "/omraden?lage=stoppat#{stopped}"),
            new Visit("areas-none", "processteam", "/omraden?sok=finns%20inte&sortera=stilla"),
            new Visit("export", "ystad-ordforande", "/inforanden/{ystad}/export"),
            new Visit("export-waiting", "processteam", "/inforanden/{archive-waiting}/export"),
            new Visit("export-running", "processteam", "/inforanden/{archive-running}/export"),
            new Visit("agreement-none", "lidingo-initiativtagare", "/inforanden/{lidingo}/overenskommelse"),
            new Visit("agreement-draft", "processteam", "/inforanden/{draft}/overenskommelse"),
            new Visit("agreement-draft-refused", "processteam", "/inforanden/{draft}/overenskommelse")
                    .refused(Visits::handInWithoutYear),
            new Visit("agreement-new-wording", "processteam", "/inforanden/{rewording}/overenskommelse"),
            new Visit("agreement-check", "processteam", "/inforanden/{check}/overenskommelse"),
            new Visit("agreement-check-refused", "processteam", "/inforanden/{check}/overenskommelse")
                    .refusedBy("form[action$=skicka-tillbaka] button"),
            new Visit("agreement-signing", "styrelse", "/inforanden/{signing}/overenskommelse"),
            new Visit("agreement-signing-refused", "styrelse", "/inforanden/{signing}/overenskommelse")
                    .refusedBy("form[action$=underteckna] button"),
            new Visit("agreement-deputy", "ystad-medarbetare", "/inforanden/{deputy}/overenskommelse"),
            new Visit("agreement-concluding", "processteam", "/inforanden/{concluding}/overenskommelse"),
            new Visit("agreement-signed", "processteam", "/inforanden/{signed}/overenskommelse"),
            new Visit("agreement-wordings", "processteam", "/overenskommelsemallar"),
            new Visit("not-found", "ystad-ordforande", "/finns-inte").answering(404),
            new Visit("forbidden", "ystad-ordforande", "/overenskommelsemallar").answering(403),
            new Visit("refused", "ystad-ordforande", "/inforanden/ystad").answering(400),
            new Visit("outbox", "ystad-ordforande", "/utkorg#{letter}"),
            new Visit("outbox-letter", "ystad-ordforande", "/utkorg/{letter}"),
            new Visit("components", "processteam", "/komponenter"));

    private Visits() {}

    private static void logInAsNobodyKnown(Page page) {
        page.fill("#username", "nobody");
        page.fill("#password", "fel");
        page.click(SUBMIT);
    }

    private static void askForLink(Page page) {
        page.fill("#email", "ingen@test.example");
        page.click(SUBMIT);
    }

    private static void choosePassword(Page page) {
        page.fill("#password", "kort");
        page.fill("#again", "annat");
        page.click(SUBMIT);
    }

    private static void savePointWithoutDay(Page page) {
        page.check("input[value=hsv]");
        page.click("button[value=edition]");
        page.fill("[name='rows[0].source']", "Protokoll");
        page.click("button[value=save]");
    }

    private static void addProgram(Page page) {
        page.setInputFiles("input[type=file]", PROGRAM);
        page.click("form[enctype] button");
    }

    private static void sendWithoutDate(Page page) {
        page.fill("input[type=date]", "");
        page.click(SUBMIT);
    }

    private static void handInWithoutYear(Page page) {
        page.fill("#childrenYear", "snart");
        page.click("button[value=lamna-in]");
    }
}
