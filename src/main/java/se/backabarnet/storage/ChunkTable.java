package se.backabarnet.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Large content in a table of pieces ({@code owner}, {@code number}, {@code bytes}). Each piece is read and written by a
 * statement of its own, so that never more than one is in memory and no connection waits for a slow reader.
 */
public class ChunkTable {

    private static final int PIECE = 512 * 1024;

    private final JdbcClient jdbc;
    private final String insert;
    private final String select;
    private final String delete;

    /**
     * @param table the table's name
     * @param owner the column that says whose content it is
     */
    public ChunkTable(JdbcClient jdbc, String table, String owner) {
        this.jdbc = jdbc;
        this.insert = "insert into " + table + " (" + owner + ", number, bytes) values (?, ?, ?)";
        this.select = "select bytes from " + table + " where " + owner + " = ? and number = ?";
        this.delete = "delete from " + table + " where " + owner + " = ?";
    }

    /** Keeps what can be read. */
    public void save(UUID owner, InputStream content) throws IOException {
        try (OutputStream out = open(owner)) {
            content.transferTo(out);
        }
    }

    /** Keeps what is written, as it comes; the last piece when it is closed. */
    public OutputStream open(UUID owner) {
        return new PieceOutput(
                PIECE,
                (number, bytes) -> jdbc.sql(insert).params(owner, number, bytes).update());
    }

    public void writeTo(UUID owner, OutputStream out) throws IOException {
        Optional<byte[]> piece = read(owner, 0);
        for (int number = 1; piece.isPresent(); number++) {
            out.write(piece.get());
            piece = read(owner, number);
        }
    }

    private Optional<byte[]> read(UUID owner, int number) {
        return jdbc.sql(select)
                .params(owner, number)
                .query((row, index) -> row.getBytes(1))
                .optional();
    }

    public void delete(UUID owner) {
        jdbc.sql(delete).param(owner).update();
    }
}
