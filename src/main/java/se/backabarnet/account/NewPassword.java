package se.backabarnet.account;

import org.springframework.validation.BindingResult;

/** The form in which a password is chosen. What was typed is never sent back. */
class NewPassword {

    private String current = "";
    private String password = "";
    private String again = "";

    void check(String email, BindingResult errors) {
        PasswordRules.problemOf(password, email)
                .ifPresentOrElse(problem -> errors.rejectValue("password", problem), () -> {
                    if (!password.equals(again)) {
                        errors.rejectValue("again", "account.password.different");
                    }
                });
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
