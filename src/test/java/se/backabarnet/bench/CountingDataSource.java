package se.backabarnet.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts what the calling thread asks of the database. Both engines are measured through it, so that both pay for it. */
class CountingDataSource extends DelegatingDataSource {

    /** What one thread has asked: each statement of a batch counts, a round trip is a whole batch. */
    static final class Count {
        long statements;
        long roundTrips;
        List<String> texts;

        void reset() {
            statements = 0;
            roundTrips = 0;
        }
    }

    private static final ThreadLocal<Count> COUNT = ThreadLocal.withInitial(Count::new);

    CountingDataSource(DataSource target) {
        super(target);
    }

    static Count count() {
        return COUNT.get();
    }

    /** The texts of all statements while the work is done. */
    static List<String> texts(Runnable work) {
        count().texts = new ArrayList<>();
        try {
            work.run();
            return count().texts;
        } finally {
            count().texts = null;
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return proxy(Connection.class, connection, (method, arguments) -> {
            Object made = call(connection, method, arguments);
            return made instanceof Statement statement && method.getReturnType().isInterface()
                    ? counted(statement, method.getReturnType(), arguments)
                    : made;
        });
    }

    private static Object counted(Statement statement, Class<?> type, Object[] made) {
        String prepared = made != null && made[0] instanceof String sql ? sql : null;
        long[] batch = {0};
        return proxy(type, statement, (method, arguments) -> {
            Count count = count();
            if (method.getName().equals("addBatch")) {
                batch[0]++;
                note(count, prepared);
            } else if (method.getName().equals("executeBatch")) {
                count.statements += batch[0];
                count.roundTrips++;
                batch[0] = 0;
            } else if (method.getName().startsWith("execute")) {
                count.statements++;
                count.roundTrips++;
                note(count, prepared == null ? (String) arguments[0] : prepared);
            }
            return call(statement, method, arguments);
        });
    }

    private static void note(Count count, String sql) {
        if (count.texts != null) {
            count.texts.add(sql.replaceAll("\\s+", " "));
        }
    }

    private interface Call {
        Object on(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Object target, Call call) {
        return type.cast(Proxy.newProxyInstance(
                CountingDataSource.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call.on(method, arguments)));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
