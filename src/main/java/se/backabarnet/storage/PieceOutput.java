package se.backabarnet.storage;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.function.BiConsumer;

/** Cuts what is written into pieces, numbered from 0, all of one length but the last. */
class PieceOutput extends OutputStream {

    private final byte[] piece;
    private final BiConsumer<Integer, byte[]> keep;
    private int filled;
    private int number;

    PieceOutput(int length, BiConsumer<Integer, byte[]> keep) {
        this.piece = new byte[length];
        this.keep = keep;
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        for (int done = 0; done < length; ) {
            int part = Math.min(length - done, piece.length - filled);
            System.arraycopy(bytes, offset + done, piece, filled, part);
            filled += part;
            done += part;
            if (filled == piece.length) {
                keepFilled();
            }
        }
    }

    private void keepFilled() {
        keep.accept(number++, Arrays.copyOf(piece, filled));
        filled = 0;
    }

    @Override
    public void close() {
        if (filled > 0) {
            keepFilled();
        }
    }
}
