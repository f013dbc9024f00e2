package se.backabarnet.endtoend;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.backabarnet.TestLetters;
import se.backabarnet.account.AccountService;
import se.backabarnet.checklist.ItemView;
import se.backabarnet.development.KeptLetters;
import se.backabarnet.engine.RolloutDriver;
import se.backabarnet.engine.Rollouts;
import se.backabarnet.evidence.EvidenceService;
import se.backabarnet.evidence.EvidenceView;
import se.backabarnet.evidence.ExampleFiles;
import se.backabarnet.export.Archives;
import se.backabarnet.interest.Interests;
import se.backabarnet.party.ParticipantService;
import se.backabarnet.party.PartyService;
import se.backabarnet.party.PartyView;
import se.backabarnet.rollout.RolloutService;

/**
 * Finds what stands in braces in a visit, or brings it about: ids of the demo's rollouts and of those at some {@link
 * Stages stage}, tokens of links, people by their role in such a rollout. What was found once is the same
 * from then on.
 */
final class Places {

    private static final Pattern BRACES = Pattern.compile("\\{([a-z-]+)(?:\\.([a-z-]+))?}");
    private static final String TEAM = "processteam";

    private final Map<String, String> known = new HashMap<>();
    private final Stages stages;
    private final RolloutService rollouts;
    private final PartyService parties;
    private final ParticipantService participants;
    private final AccountService accounts;
    private final EvidenceService evidence;
    private final TestLetters letters;
    private final Interests interests;
    private final Archives archives;
    private final KeptLetters outbox;

    Places(AutowireCapableBeanFactory beans, int port) {
        this.stages = beans.createBean(Stages.class);
        this.rollouts = beans.getBean(RolloutService.class);
        this.parties = beans.getBean(PartyService.class);
        this.participants = beans.getBean(ParticipantService.class);
        this.accounts = beans.getBean(AccountService.class);
        this.evidence = beans.getBean(EvidenceService.class);
        this.letters = beans.getBean(TestLetters.class);
        this.interests = new Interests(port, letters, beans.getBean(JdbcClient.class));
        this.archives = beans.createBean(Archives.class);
        this.outbox = beans.createBean(KeptLetters.class);
    }

    /** The text with everything in its place; null for null. One after the other: some work with what others left. */
    synchronized String fillIn(String text) {
        if (text == null) {
            return null;
        }
        return BRACES.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(2) == null
                                ? place(found.group(1))
                                : stages.at(found.group(1)).person(found.group(2))));
    }

    private String place(String name) {
        String place = known.get(name);
        if (place == null) {
            place = find(name);
            known.put(name, place);
        }
        return place;
    }

    private String find(String name) {
        return switch (name) {
            case "ystad", "lidingo" -> rollouts.inAreas(List.of(name))
                    .get(0)
                    .id()
                    .toString();
            case "party" -> partyOfYstad().id().toString();
            case "service" -> partyOfYstad().services().get(0).id().toString();
            case "participant" -> participants
                    .current(UUID.fromString(place("ystad")))
                    .get(0)
                    .id()
                    .toString();
            case "interest" -> interests.confirmed(Rollouts.freshAreaName()).toString();
            case "interest-sent" -> token(
                    interests.sent(Rollouts.freshAreaName()).draft());
            case "interest-to-confirm" -> token(
                    interests.sent(Rollouts.freshAreaName()).link());
            case "interest-confirmed" -> token(usedLink());
            case "invitation" -> token(invitation());
            case "letter" -> outbox.last();
            case "returned-item" -> doneItem().itemId();
            case "item-with-files" -> itemWithFiles();
            case "archive-waiting", "archive-running" -> archive(name.equals("archive-running"));
            default -> stages.at(name).id().toString();
        };
    }

    private static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private PartyView partyOfYstad() {
        return parties.parties(UUID.fromString(place("ystad"))).stream()
                .filter(party -> !party.services().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private String usedLink() {
        Interests.Sent sent = interests.sent(Rollouts.freshAreaName());
        interests.confirm(sent);
        return sent.link();
    }

    private String invitation() {
        String address = UUID.randomUUID() + "@test.example";
        accounts.personFor("Anna Berg", address, null);
        letters.send();
        return letters.linkTo(address);
    }

    /** Of the open phase, so that it can be opened again. */
    private ItemView doneItem() {
        RolloutDriver rollout = stages.at("returned");
        return rollout.items(3).stream()
                .map(rollout::item)
                .filter(ItemView::isCompleted)
                .findFirst()
                .orElseThrow();
    }

    /** With a file that is there, and one that was removed. */
    private String itemWithFiles() {
        ItemView item = doneItem();
        String who = stages.at("returned").person("contact-person");
        evidence.add(item, "Beslut om verksamheter.pdf", new ByteArrayInputStream(ExampleFiles.PDF), who, null);
        EvidenceView removed =
                evidence.add(item, "Fel protokoll.pdf", new ByteArrayInputStream(ExampleFiles.PDF), who, null);
        evidence.remove(item, removed.id(), who, null);
        return item.itemId();
    }

    private String archive(boolean running) {
        UUID rollout = stages.at(running ? "lacking" : "gate").id();
        if (running) {
            archives.running(rollout, TEAM);
        } else {
            archives.waiting(rollout, TEAM);
        }
        return rollout.toString();
    }
}
