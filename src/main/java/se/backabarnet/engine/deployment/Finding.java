package se.backabarnet.engine.deployment;

/**
 * Something that is wrong with a model.
 *
 * @param incoming whether the file comes with the judged deployment
 * @param element the id of the element; null when the file as a whole is meant
 * @param name what the element is called in the model; null or empty for nothing
 * @param what is wrong, without a full stop
 * @param allowed what to write instead, as a sentence
 */
record Finding(String file, boolean incoming, String element, String name, String what, String allowed) {

    /** In words for the one who made the model. */
    String text() {
        StringBuilder where = new StringBuilder("Filen ").append(file);
        if (!incoming) {
            where.append(" (redan driftsatt)");
        }
        if (element != null) {
            where.append(", elementet ").append(element);
        }
        if (name != null && !name.isBlank()) {
            where.append(" ”").append(name.strip()).append('”');
        }
        return where + ": " + what + ". " + allowed;
    }
}
