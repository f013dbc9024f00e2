package se.backabarnet.agreement;

import static org.springframework.util.StringUtils.hasText;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.validation.Errors;

/** What is typed into the draft, as it was typed. */
class DraftForm {

    private static final int MOST_COSTS = 40;
    private static final int SPARE_ROWS = 3;
    private static final int YEARS_AHEAD = 30;
    private static final int LONGEST_COST = 200;
    private static final int LONGEST_NOTES = 4000;
    private static final int LONGEST_ADDITIONS = 8000;

    private String childrenYear = "";
    private String followUpYear = "";
    private List<CostForm> costs = new ArrayList<>();
    private String costNotes = "";
    private String additions = "";

    static DraftForm of(Draft draft) {
        DraftForm form = new DraftForm();
        form.childrenYear =
                draft.childrenYear() == null ? "" : draft.childrenYear().toString();
        form.followUpYear =
                draft.followUpYear() == null ? "" : draft.followUpYear().toString();
        draft.costs().forEach(cost -> form.costs.add(new CostForm(cost.what(), Long.toString(cost.amount()))));
        form.costNotes = draft.costNotes();
        form.additions = draft.additions();
        return form;
    }

    /** Empty rows to go on with: the page adds none by itself. */
    DraftForm withSpareRows() {
        costs.removeIf(CostForm::isEmpty);
        for (int row = 0; row < SPARE_ROWS && costs.size() < MOST_COSTS; row++) {
            costs.add(new CostForm());
        }
        return this;
    }

    /** What was typed, with the errors at their fields; what is wrong is left out. */
    Draft read(Errors errors, Year now) {
        Integer children = year("childrenYear", childrenYear, errors, now);
        Integer followUp = year("followUpYear", followUpYear, errors, now);
        List<CostRow> rows = new ArrayList<>();
        for (int row = 0; row < costs.size(); row++) {
            CostForm cost = costs.get(row);
            if (!cost.isEmpty()) {
                cost(row, cost, errors).ifPresent(rows::add);
            }
        }
        length("costNotes", costNotes, LONGEST_NOTES, errors);
        length("additions", additions, LONGEST_ADDITIONS, errors);
        return new Draft(children, followUp, rows, text(costNotes), text(additions));
    }

    private static Integer year(String field, String typed, Errors errors, Year now) {
        if (!hasText(typed)) {
            return null;
        }
        int year = typed.strip().matches("\\d{4}") ? Integer.parseInt(typed.strip()) : 0;
        if (year < now.getValue() || year > now.getValue() + YEARS_AHEAD) {
            errors.rejectValue(
                    field,
                    "year",
                    new Object[] {now.toString(), now.plusYears(YEARS_AHEAD).toString()},
                    null);
            return null;
        }
        return year;
    }

    private static Optional<CostRow> cost(int row, CostForm cost, Errors errors) {
        String what = cost.getWhat() == null ? "" : cost.getWhat().strip();
        if (what.isEmpty() || what.length() > LONGEST_COST) {
            errors.rejectValue("costs[" + row + "].what", "cost.what");
        }
        String amount = cost.getAmount() == null ? "" : cost.getAmount().replaceAll("[\\s\\u00a0\\u202f]|kr$", "");
        if (!amount.matches("\\d{1,9}")) {
            errors.rejectValue("costs[" + row + "].amount", "cost.amount");
            return Optional.empty();
        }
        return Optional.of(new CostRow(what, Long.parseLong(amount)));
    }

    private static void length(String field, String typed, int longest, Errors errors) {
        if (typed != null && typed.length() > longest) {
            errors.rejectValue(field, "tooLong", new Object[] {Integer.toString(longest)}, null);
        }
    }

    private static String text(String typed) {
        return hasText(typed) ? typed.strip() : null;
    }

    public String getChildrenYear() {
        return childrenYear;
    }

    public void setChildrenYear(String childrenYear) {
        this.childrenYear = childrenYear;
    }

    public String getFollowUpYear() {
        return followUpYear;
    }

    public void setFollowUpYear(String followUpYear) {
        this.followUpYear = followUpYear;
    }

    public List<CostForm> getCosts() {
        return costs;
    }

    public void setCosts(List<CostForm> costs) {
        this.costs = costs;
    }

    public String getCostNotes() {
        return costNotes;
    }

    public void setCostNotes(String costNotes) {
        this.costNotes = costNotes;
    }

    public String getAdditions() {
        return additions;
    }

    public void setAdditions(String additions) {
        this.additions = additions;
    }
}
