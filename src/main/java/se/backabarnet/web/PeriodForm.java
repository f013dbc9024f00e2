package se.backabarnet.web;

import java.time.LocalDate;

/** A form that asks for a first and a last day; null where none was typed. */
public abstract class PeriodForm {

    private LocalDate from;
    private LocalDate to;

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
