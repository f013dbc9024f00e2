package se.backabarnet.bench;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Programs in a JVM of their own, with the compiler and the settings that {@code mvn spring-boot:run} starts them with. */
final class ChildJvm {

    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(3);

    private ChildJvm() {}

    static String classPath(Predicate<String> entries) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entries)
                .collect(Collectors.joining(File.pathSeparator));
    }

    static Process start(String log, String classPath, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(List.of(System.getProperty("bench.jvm").split(" ")));
        command.addAll(List.of("-cp", classPath));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(BenchServer.FOLDER.resolve(log + ".log").toFile())
                .start();
    }

    /** Seconds from the start of the process until it answers its first request, whatever it answers. */
    static double secondsToAnswer(String log, String classPath, List<String> arguments, String path) throws Exception {
        int port = freePort();
        List<String> all = new ArrayList<>(arguments);
        all.add("--server.port=" + port);
        long began = System.nanoTime();
        Process process = start(log, classPath, all);
        try {
            while (!answers("http://127.0.0.1:" + port + path)) {
                if (process.waitFor(20, TimeUnit.MILLISECONDS) || System.nanoTime() - began > PATIENCE) {
                    throw new IllegalStateException(log + " did not start; see its log in " + BenchServer.FOLDER);
                }
            }
            return (System.nanoTime() - began) / 1e9;
        } finally {
            process.destroy();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private static boolean answers(String url) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            return connection.getResponseCode() < 500;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
