package se.backabarnet.account;

import se.backabarnet.web.PeriodForm;

/** The form in which a deputy is named. */
class AbsenceForm extends PeriodForm {

    private String deputy = "";

    public String getDeputy() {
        return deputy;
    }

    /** @param deputy the area and the user id, with a slash between them */
    public void setDeputy(String deputy) {
        this.deputy = deputy;
    }
}
