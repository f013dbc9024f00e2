package se.backabarnet.party;

import java.time.LocalDate;
import java.util.UUID;
import se.backabarnet.web.PeriodForm;

/** What the pages of a participant ask: who, as what, for which party, from when to when. */
class PostForm extends PeriodForm {

    private String name = "";
    private String email = "";
    private String assignment = "";
    private UUID partyId;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getAssignment() {
        return assignment;
    }

    public void setAssignment(String assignment) {
        this.assignment = assignment;
    }

    public UUID getPartyId() {
        return partyId;
    }

    public void setPartyId(UUID partyId) {
        this.partyId = partyId;
    }

    /** The choice is a role, or a role and a function with a slash between them. */
    Post post() {
        String[] chosen = (assignment == null ? "" : assignment).split("/", 2);
        return new Post(chosen[0], partyId, chosen.length > 1 ? chosen[1] : null, getFrom(), getTo());
    }

    Appointment appointment() {
        Post post = post();
        return new Appointment(name, email, post.role(), partyId, post.function(), getFrom(), getTo());
    }

    static PostForm from(LocalDate day) {
        PostForm form = new PostForm();
        form.setFrom(day);
        return form;
    }

    static PostForm of(ParticipantView participant, LocalDate day) {
        PostForm form = from(day);
        form.assignment = participant.role() + (participant.function() == null ? "" : "/" + participant.function());
        form.partyId = participant.partyId();
        form.setTo(participant.to());
        return form;
    }
}
