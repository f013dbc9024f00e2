package se.backabarnet.party;

/** What the page on which the contact person is chosen asks. */
class ContactPersonForm {

    private String person = "";

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }
}
