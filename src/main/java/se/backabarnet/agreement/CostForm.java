package se.backabarnet.agreement;

import org.springframework.util.StringUtils;

/** A row of the cost appendix, as it was typed. */
class CostForm {

    private String what = "";
    private String amount = "";

    CostForm() {}

    CostForm(String what, String amount) {
        this.what = what;
        this.amount = amount;
    }

    boolean isEmpty() {
        return !StringUtils.hasText(what) && !StringUtils.hasText(amount);
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }
}
