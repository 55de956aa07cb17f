package se.digipunkt.kiosk.sync;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/// Saves a village's narrow connection.
final class Packed {

    static final int WORTHWHILE_BYTES = 4 * 1024;

    private Packed() {}

    /// @return the body gzipped, or the same array when that would gain little
    static byte[] ifWorthwhile(byte[] body) throws IOException {
        if (body.length <= WORTHWHILE_BYTES) {
            return body;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        }
        return packed.toByteArray();
    }
}
