package se.backabarnet.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets several people do something in the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** What became of each action, in their order: what it threw, or null. */
    public static List<Throwable> run(List<Runnable> actions) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(actions.size());
        try {
            CountDownLatch ready = new CountDownLatch(actions.size());
            CountDownLatch go = new CountDownLatch(1);
            List<Future<?>> running = new ArrayList<>();
            for (Runnable action : actions) {
                running.add(threads.submit(() -> {
                    ready.countDown();
                    go.await();
                    action.run();
                    return null;
                }));
            }
            ready.await();
            go.countDown();
            List<Throwable> outcomes = new ArrayList<>();
            for (Future<?> one : running) {
                outcomes.add(outcome(one));
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Throwable outcome(Future<?> one) throws InterruptedException {
        try {
            one.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }
}
