package se.backabarnet.account;

/** The form in which a link to choose a password is asked for. */
class AskForLink {

    private String email = "";

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
