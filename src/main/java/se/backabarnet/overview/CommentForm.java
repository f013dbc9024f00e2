package se.backabarnet.overview;

/** What is typed on a point's page: a comment, or the reason for opening it again. */
class CommentForm {

    private String text = "";

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
