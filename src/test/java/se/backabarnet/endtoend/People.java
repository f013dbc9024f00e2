package se.backabarnet.endtoend;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import se.backabarnet.Chromium;
import se.backabarnet.development.DemoUser;

/** The people of a test, each at a browser of her own; when it ends, they leave, and what each saw last is kept. */
final class People implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private final List<Person> all = new ArrayList<>();
    private Chromium chromium;

    @Override
    public void beforeAll(ExtensionContext test) {
        chromium = new Chromium();
        PlaywrightAssertions.setDefaultAssertionTimeout(Person.PATIENCE);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        all.forEach(person -> {
            Screenshots.take(person.page(), "last-of-" + person.id());
            person.close();
        });
        all.clear();
    }

    @Override
    public void afterAll(ExtensionContext test) {
        chromium.close();
    }

    /** A demo user, who has not logged in yet. */
    Person visitor(String id) {
        return visitor(id, DemoUser.PASSWORD);
    }

    /** @param id what she logs in with */
    Person visitor(String id, String password) {
        Person person = new Person(chromium.browser(), OwnApplication.ROOT, id, password);
        all.add(person);
        return person;
    }

    List<Person> all() {
        return List.copyOf(all);
    }
}
