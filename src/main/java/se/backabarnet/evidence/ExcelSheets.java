package se.backabarnet.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import se.backabarnet.RefusedException;

/** The list of sheets at the beginning of an old workbook: records of a number, a length and that many bytes. */
final class ExcelSheets {

    private static final int END = 0x0a;
    private static final int PASSWORD = 0x2f;
    private static final int SHEET = 0x85;
    private static final int KIND = 5;
    private static final int MACROS = 1;
    private static final int VISUAL_BASIC = 6;

    private ExcelSheets() {}

    /** @throws RefusedException when a sheet is one of macros, or the workbook is locked */
    static void check(byte[] workbook) {
        ByteBuffer records = ByteBuffer.wrap(workbook).order(ByteOrder.LITTLE_ENDIAN);
        while (records.remaining() >= 2 * Short.BYTES) {
            int type = Short.toUnsignedInt(records.getShort());
            int length = Short.toUnsignedInt(records.getShort());
            if (type == END) {
                return;
            }
            if (type == PASSWORD) {
                throw FileTypes.locked();
            }
            if (length > records.remaining()) {
                throw FileTypes.damaged();
            }
            if (type == SHEET && length > KIND) {
                int kind = records.get(records.position() + KIND);
                if (kind == MACROS || kind == VISUAL_BASIC) {
                    throw FileTypes.macros();
                }
            }
            records.position(records.position() + length);
        }
    }
}
