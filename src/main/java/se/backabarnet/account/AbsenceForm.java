package se.backabarnet.account;

import java.time.LocalDate;

/** The form in which a deputy is named. */
public class AbsenceForm {

    private String deputy = "";
    private LocalDate from;
    private LocalDate to;

    public String getDeputy() {
        return deputy;
    }

    /** @param deputy the area and the user id, with a slash between them */
    public void setDeputy(String deputy) {
        this.deputy = deputy;
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
}
