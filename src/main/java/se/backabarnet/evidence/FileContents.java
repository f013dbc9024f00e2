package se.backabarnet.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The bytes of the files, in pieces. Each piece is read by a statement of its own, so that a download holds no connection
 * while its reader is slow, and never more than a piece in memory.
 */
@Component
class FileContents {

    private static final int PIECE = 512 * 1024;

    private final JdbcClient jdbc;

    FileContents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(UUID evidenceId, InputStream content) throws IOException {
        byte[] piece = content.readNBytes(PIECE);
        for (int number = 0; piece.length > 0; number++) {
            jdbc.sql("insert into evidence_chunk (evidence_id, number, bytes) values (?, ?, ?)")
                    .params(evidenceId, number, piece)
                    .update();
            piece = content.readNBytes(PIECE);
        }
    }

    void writeTo(UUID evidenceId, OutputStream out) throws IOException {
        Optional<byte[]> piece = read(evidenceId, 0);
        for (int number = 1; piece.isPresent(); number++) {
            out.write(piece.get());
            piece = read(evidenceId, number);
        }
    }

    private Optional<byte[]> read(UUID evidenceId, int number) {
        return jdbc.sql("select bytes from evidence_chunk where evidence_id = ? and number = ?")
                .params(evidenceId, number)
                .query((row, index) -> row.getBytes(1))
                .optional();
    }

    void delete(UUID evidenceId) {
        jdbc.sql("delete from evidence_chunk where evidence_id = ?")
                .param(evidenceId)
                .update();
    }
}
