package se.backabarnet.development;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;

/** A process of its own that runs the server on a folder, executes a statement, says so, and waits to be killed. */
final class PostgresServerProcess {

    static final String READY = "the statement is committed";

    private PostgresServerProcess() {}

    public static void main(String[] args) throws Exception {
        PostgresServer server = PostgresServer.start(Path.of(args[0]));
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), PostgresServer.USER, null);
                Statement statement = connection.createStatement()) {
            statement.execute(args[1]);
            System.out.println(READY);
            new CountDownLatch(1).await();
        }
    }
}
