package se.backabarnet.party;

import java.time.LocalDate;

/** What the page on which a role ends asks. */
class EndForm {

    private LocalDate to;

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }
}
