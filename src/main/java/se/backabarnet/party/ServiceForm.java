package se.backabarnet.party;

import java.util.List;

/** What the page of a service asks; its units one on each line. */
class ServiceForm {

    private String required = "";
    private String name = "";
    private String units = "";

    public String getRequired() {
        return required;
    }

    public void setRequired(String required) {
        this.required = required;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getUnits() {
        return units;
    }

    public void setUnits(String units) {
        this.units = units;
    }

    /** A required service that is given no name of its own is called what the list calls it. */
    ServiceDetails details(HandbookRoles handbook) {
        String code = required == null || required.isEmpty() ? null : required;
        String called = name == null || name.isBlank()
                ? handbook.requiredService(code)
                        .map(HandbookRoles.RequiredService::label)
                        .orElse(name)
                : name;
        return new ServiceDetails(
                code, called, units == null ? List.of() : units.lines().toList());
    }

    static ServiceForm of(PartyView.ServiceView service) {
        ServiceForm form = new ServiceForm();
        form.required = service.required();
        form.name = service.name();
        form.units = String.join("\n", service.units());
        return form;
    }
}
