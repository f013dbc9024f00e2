package se.backabarnet;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the SQL statements that the application prepares, and lets something happen just before one of them. */
public class SqlCounter implements BeanPostProcessor {

    private final AtomicLong statements = new AtomicLong();
    private final AtomicReference<Interruption> interruption = new AtomicReference<>();

    private record Interruption(Thread thread, Pattern statement, Runnable action) {

        boolean isDue(String sql) {
            return thread == Thread.currentThread() && statement.matcher(sql).find();
        }
    }

    /** How many statements the action costs, on every thread; nothing else may run meanwhile. */
    public long during(Runnable action) {
        long before = statements.get();
        action.run();
        return statements.get() - before;
    }

    /**
     * Lets somebody else do something in full, once: just before the first statement that the calling thread prepares from
     * now on and in which this is found.
     *
     * @param statement a regular expression, in which a space is any white space
     */
    public void before(String statement, Runnable action) {
        interruption.set(new Interruption(
                Thread.currentThread(), Pattern.compile(statement.replace(" ", "\\s+"), Pattern.DOTALL), action));
    }

    private void prepared(String sql) {
        statements.incrementAndGet();
        Interruption awaited = interruption.get();
        if (awaited != null && awaited.isDue(sql) && interruption.compareAndSet(awaited, null)) {
            CompletableFuture.runAsync(awaited.action()).join();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource dataSource && !(bean instanceof Counted) ? new Counted(dataSource) : bean;
    }

    private final class Counted extends DelegatingDataSource {

        Counted(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection target = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Counted.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().startsWith("prepare")) {
                            prepared((String) arguments[0]);
                        }
                        try {
                            return method.invoke(target, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
