package se.backabarnet.party;

/** What the page of a party asks. */
class PartyForm {

    private PartyKind kind;
    private String name = "";
    private String organisationNumber = "";
    private String referenceNumber = "";
    private int version;

    public PartyKind getKind() {
        return kind;
    }

    public void setKind(PartyKind kind) {
        this.kind = kind;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getOrganisationNumber() {
        return organisationNumber;
    }

    public void setOrganisationNumber(String organisationNumber) {
        this.organisationNumber = organisationNumber;
    }

    public String getReferenceNumber() {
        return referenceNumber;
    }

    public void setReferenceNumber(String referenceNumber) {
        this.referenceNumber = referenceNumber;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    PartyDetails details() {
        return new PartyDetails(kind, name, organisationNumber, referenceNumber);
    }

    static PartyForm of(PartyView party) {
        PartyForm form = new PartyForm();
        form.kind = party.kind();
        form.name = party.name();
        form.organisationNumber = party.organisationNumber();
        form.referenceNumber = party.referenceNumber();
        form.version = party.version();
        return form;
    }
}
