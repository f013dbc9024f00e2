package se.backabarnet.development;

import java.util.List;

/**
 * A user to try the application with; no person, so that the name is the role's.
 *
 * @param title the role, in Swedish; the first name
 * @param place where the role is held; the last name
 * @param groups the ids of the groups that the user is a member of
 */
public record DemoUser(String id, String title, String place, List<String> groups) {

    public static final String PASSWORD = "demo";

    public String email() {
        return id + "@demo.example";
    }
}
