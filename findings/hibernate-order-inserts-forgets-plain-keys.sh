#!/usr/bin/env bash
# With order_inserts, Hibernate can write a row before the row that it points to, although the code saves them the right way round.
#
# Versions:  hibernate-core 6.6.56.Final on H2 2.3.232
# Expected:  order_inserts sorts the inserts of a flush by table for the sake of batches and keeps what the database needs: whoever
#            saves a parent before its child gets them written in that order, however the key is mapped.
# Behaviour: It looks at mapped associations only. Where aggregates know each other by plain keys, tables are written in the order in
#            which each came first: an event of an item that has long been there, then a new item and its event, and both
#            events are written before the new item. Without the setting the same code commits.
# Seen:      committed without order_inserts, a ConstraintViolationException with it.
#
# Needs a JDK of 17 or later and Maven. Ends with 0 while the behaviour is as described, and with 1 once it has changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency><groupId>org.hibernate.orm</groupId><artifactId>hibernate-core</artifactId><version>6.6.56.Final</version></dependency>
    <dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId><version>2.3.232</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B dependency:build-classpath -Dmdep.outputFile=classpath

cat >Probe.java <<'JAVA'
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

public class Probe {

    @Entity(name = "item")
    static class Item {
        @Id
        long id;

        Item() {}

        Item(long id) {
            this.id = id;
        }
    }

    /** Knows its item by its key alone, as aggregates know each other. */
    @Entity(name = "event")
    static class Event {
        @Id
        long id;

        long item;

        Event() {}

        Event(long id, long item) {
            this.id = id;
            this.item = item;
        }
    }

    public static void main(String[] args) {
        Logger.getLogger("org.hibernate").setLevel(Level.OFF);
        for (boolean ordered : new boolean[] {false, true}) {
            try (SessionFactory sessions = sessions(ordered)) {
                sessions.inTransaction(session -> {
                    session.persist(new Item(1));
                    session.flush();
                    session.persist(new Event(1, 1));
                    session.persist(new Item(2));
                    session.persist(new Event(2, 2));
                });
                System.out.println("order_inserts=" + ordered + ": committed");
            } catch (RuntimeException e) {
                System.out.println("order_inserts=" + ordered + ": " + e.getClass().getSimpleName());
            }
        }
    }

    private static SessionFactory sessions(boolean ordered) {
        SessionFactory sessions = new Configuration()
                .addAnnotatedClass(Item.class)
                .addAnnotatedClass(Event.class)
                .setProperty("hibernate.connection.url", "jdbc:h2:mem:" + ordered + ";DB_CLOSE_DELAY=-1")
                .setProperty("hibernate.hbm2ddl.auto", "create")
                .setProperty("hibernate.order_inserts", String.valueOf(ordered))
                .setProperty("hibernate.jdbc.batch_size", "20")
                .buildSessionFactory();
        sessions.inTransaction(session -> session.createNativeMutationQuery(
                        "alter table event add foreign key (item) references item (id)")
                .executeUpdate());
        return sessions;
    }
}
JAVA
javac -cp "$(cat classpath)" -d classes Probe.java
java -cp "classes:$(cat classpath)" Probe | tee seen

diff - seen <<'SEEN' && echo "still so" || { echo "changed: see the lines above" >&2; exit 1; }
order_inserts=false: committed
order_inserts=true: ConstraintViolationException
SEEN
