package se.backabarnet.party;

import java.time.LocalDate;
import java.util.UUID;

/** What the pages of a participant ask: who, as what, for which party, from when to when. */
class PostForm {

    private String name = "";
    private String email = "";
    private String assignment = "";
    private UUID partyId;
    private LocalDate from;
    private LocalDate to;

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

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    /** The choice is a role, or a role and a function with a slash between them. */
    Post post() {
        String[] chosen = (assignment == null ? "" : assignment).split("/", 2);
        return new Post(chosen[0], partyId, chosen.length > 1 ? chosen[1] : null, from, to);
    }

    Appointment appointment() {
        Post post = post();
        return new Appointment(name, email, post.role(), partyId, post.function(), from, to);
    }

    static PostForm from(LocalDate day) {
        PostForm form = new PostForm();
        form.from = day;
        return form;
    }

    static PostForm of(ParticipantView participant, LocalDate day) {
        PostForm form = from(day);
        form.assignment = participant.role() + (participant.function() == null ? "" : "/" + participant.function());
        form.partyId = participant.partyId();
        form.to = participant.to();
        return form;
    }
}
