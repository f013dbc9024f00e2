package se.backabarnet.development;

import java.time.LocalDate;
import java.util.List;

/** One property for every kind of form field. A form is a class with getters and setters: templates bind to properties. */
class ComponentsForm {

    static final List<String> FIELDS =
            List.of("text", "email", "day", "number", "lines", "chosen", "radio", "yes", "file");

    private String text = "";
    private String email = "";
    private LocalDate day;
    private Integer number;
    private String lines = "";
    private String chosen;
    private String radio;
    private boolean yes;
    private String file;

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }

    public String getLines() {
        return lines;
    }

    public void setLines(String lines) {
        this.lines = lines;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public String getRadio() {
        return radio;
    }

    public void setRadio(String radio) {
        this.radio = radio;
    }

    public boolean isYes() {
        return yes;
    }

    public void setYes(boolean yes) {
        this.yes = yes;
    }

    public String getFile() {
        return file;
    }

    public void setFile(String file) {
        this.file = file;
    }
}
