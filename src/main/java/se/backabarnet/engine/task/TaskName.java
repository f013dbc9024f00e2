package se.backabarnet.engine.task;

/** What a task is called: the database takes no more, and refuses in words that nobody understands. */
public final class TaskName {

    private static final int LONGEST = 255;

    private TaskName() {}

    public static String of(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
    }
}
