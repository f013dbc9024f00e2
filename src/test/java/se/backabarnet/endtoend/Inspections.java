package se.backabarnet.endtoend;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import se.backabarnet.engine.TestPeople;

/** Visits the pages by two browsers at a time, in order: while one page is drawn, the other one is made. */
final class Inspections implements AutoCloseable {

    private static final int BROWSERS = 2;

    private final ExecutorService browsers = Executors.newFixedThreadPool(BROWSERS);
    private final List<Visitors> everybody = new CopyOnWriteArrayList<>();
    private final ThreadLocal<Visitors> visitors = ThreadLocal.withInitial(this::anotherBrowser);
    private final Map<Visit, Future<List<String>>> found = new HashMap<>();
    private final Places places;
    private final int port;

    Inspections(Places places, int port) {
        this.places = places;
        this.port = port;
    }

    Inspections begin(List<Visit> visits) {
        visits.forEach(visit -> found.put(visit, browsers.submit(() -> inspect(visit))));
        return this;
    }

    /** What is wrong with the page, as soon as it has been looked at. */
    List<String> of(Visit visit) {
        try {
            return found.get(visit).get();
        } catch (ExecutionException failed) {
            throw new AssertionError("The page could not be looked at", failed.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> inspect(Visit visit) {
        String person = places.fillIn(visit.person());
        String address = places.fillIn(visit.address());
        boolean isOfTheDemo = Objects.equals(person, visit.person());
        try (Page page = isOfTheDemo
                ? visitors.get().page(port, person)
                : visitors.get().page(port, person, TestPeople.PASSWORD)) {
            return Inspection.of(page, visit, address);
        }
    }

    private Visitors anotherBrowser() {
        Visitors another = new Visitors();
        everybody.add(another);
        return another;
    }

    @Override
    public void close() {
        browsers.shutdownNow();
        try {
            browsers.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        everybody.forEach(Visitors::close);
    }
}
