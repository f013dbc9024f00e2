package se.backabarnet.interest;

import java.time.Clock;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import se.backabarnet.RefusedException;

/** What the sender does: she writes, sends, confirms and completes, known by nothing but her links. */
@Service
@Transactional
class InterestDrafts {

    private final InterestRepository interests;
    private final InterestEventRepository events;
    private final InterestLinks links;
    private final InterestLetters letters;
    private final InterestCheck check;
    private final InterestProcesses processes;
    private final Clock clock;

    InterestDrafts(
            InterestRepository interests,
            InterestEventRepository events,
            InterestLinks links,
            InterestLetters letters,
            InterestCheck check,
            InterestProcesses processes,
            Clock clock) {
        this.interests = interests;
        this.events = events;
        this.links = links;
        this.letters = letters;
        this.check = check;
        this.processes = processes;
        this.clock = clock;
    }

    /** A registration behind a link, and whether she who has the link may change it. */
    record Draft(InterestView interest, boolean open) {}

    /** @param token of the link that leads to what was kept */
    record Kept(String token, int version) {}

    /** What became of a link that confirms. */
    enum Confirmation {
        WAITING,
        CONFIRMED,
        OVER
    }

    /** What may not be kept of a form, by its fields. */
    BindingResult checkForPeople(InterestForm form) {
        return check.checkForPeople(form);
    }

    /** What is wrong with a form that is to be sent, by its fields. */
    BindingResult check(InterestForm form) {
        return check.check(form);
    }

    /** Keeps a new draft. */
    Kept begin(InterestForm form) {
        Interest interest = interests.saveAndFlush(new Interest(form, clock));
        return new Kept(links.arm(links.add(interest.id(), LinkPurpose.DRAFT), LinkPurpose.DRAFT), interest.version());
    }

    /** Empty for a token that is forged or over. */
    @Transactional(readOnly = true)
    Optional<Draft> find(String token) {
        return opened(token).flatMap(link -> interests
                .findById(link.interestId())
                .map(interest -> new Draft(interest.view(), isOpen(link, interest))));
    }

    /**
     * Keeps what was typed. What was sent and not confirmed is a draft again: only what was confirmed as it stands counts.
     *
     * @param builtOn the version that it was typed into; null when whoever sends it knows none
     * @throws OptimisticLockingFailureException when the draft has been changed since; it is left as it is
     * @throws RefusedException when it cannot be changed any more
     */
    Kept save(String token, InterestForm form, Integer builtOn) {
        Interest interest = changeable(token);
        if (builtOn != null && builtOn != interest.version()) {
            throw new OptimisticLockingFailureException("the draft has version " + interest.version());
        }
        interest.change(form, clock);
        links.close(interest.id(), LinkPurpose.CONFIRMATION);
        return new Kept(token, interests.saveAndFlush(interest).version());
    }

    /**
     * Sends the draft: the first time to be confirmed by mail, and after a completion straight to the national team.
     *
     * @return whether the form held; nothing is sent when it did not
     */
    boolean send(String token) {
        Interest interest = changeable(token);
        if (check(interest.form()).hasErrors()) {
            return false;
        }
        if (interest.status() == InterestStatus.COMPLETION_ASKED) {
            interest.resend();
            links.close(interest.id(), LinkPurpose.COMPLETION);
            happened(interest, InterestEvent.RESENT);
            processes.resent(interest.id());
        } else {
            interest.send(clock);
            letters.post(interest.id(), LinkPurpose.CONFIRMATION);
        }
        return true;
    }

    /** Empty for a token that is forged. */
    @Transactional(readOnly = true)
    Optional<Confirmation> confirmation(String token) {
        return confirming(token).map(link -> {
            if (interests.getReferenceById(link.interestId()).confirmedOn() != null) {
                return Confirmation.CONFIRMED;
            }
            return link.isUsed() || link.isOver(clock.instant()) ? Confirmation.OVER : Confirmation.WAITING;
        });
    }

    /** From now on the registration counts, and its process runs; once, however often the link is followed. */
    Optional<Confirmation> confirm(String token) {
        confirming(token).filter(link -> links.use(link.id())).ifPresent(link -> {
            Interest interest = interests.findById(link.interestId()).orElseThrow();
            interest.confirm(clock);
            happened(interest, InterestEvent.CONFIRMED);
            interests.flush();
            processes.start(interest.id());
        });
        return confirmation(token);
    }

    /** The address of the sender, whom letters go to. */
    @Transactional(readOnly = true)
    String senderOf(String token) {
        return changeable(token).sender();
    }

    private void happened(Interest interest, String what) {
        events.save(new InterestEvent(interest.id(), what, clock.instant()));
    }

    private Optional<InterestLink> confirming(String token) {
        return links.find(token).filter(link -> link.purpose() == LinkPurpose.CONFIRMATION);
    }

    private Optional<InterestLink> opened(String token) {
        return links.find(token)
                .filter(link -> link.purpose() == LinkPurpose.DRAFT || link.purpose() == LinkPurpose.COMPLETION)
                .filter(link -> !link.isOver(clock.instant()));
    }

    private static boolean isOpen(InterestLink link, Interest interest) {
        return !link.isUsed()
                && interest.status().isOpen()
                && (link.purpose() == LinkPurpose.COMPLETION) == (interest.status() == InterestStatus.COMPLETION_ASKED);
    }

    private Interest changeable(String token) {
        return opened(token)
                .flatMap(link -> interests.findById(link.interestId()).filter(interest -> isOpen(link, interest)))
                .orElseThrow(() -> new RefusedException("Anmälan kan inte ändras längre. Ladda om sidan."));
    }
}
