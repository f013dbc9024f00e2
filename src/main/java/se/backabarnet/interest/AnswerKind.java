package se.backabarnet.interest;

/** What kind of answer a question takes, and how many characters at most. */
enum AnswerKind {
    LINE(200),
    TEXT(4000),
    EMAIL(254),
    PHONE(30),
    DATE(10),
    COUNT(9),
    YES_NO(10);

    private final int longest;

    AnswerKind(int longest) {
        this.longest = longest;
    }

    int longest() {
        return longest;
    }
}
