package se.digipunkt.server.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;

/// A client that behaves as badly as it is told to.
final class RawClient implements AutoCloseable {

    private final Socket socket;

    RawClient(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
    }

    RawClient send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    RawClient send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    /// Sends until the server no longer listens, or the count is reached.
    int sendChunks(byte[] chunk, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            try {
                send(Integer.toHexString(chunk.length) + "\r\n").send(chunk).send("\r\n");
            } catch (SocketException closed) {
                return i;
            }
        }
        return count;
    }

    /// One answer with a stated length.
    String answer() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                throw new IOException("closed after: " + head);
            }
            head.append((char) next);
        }
        var length = java.util.regex.Pattern.compile("(?i)content-length: (\\d+)").matcher(head);
        byte[] body =
                length.find()
                        ? socket.getInputStream().readNBytes(Integer.parseInt(length.group(1)))
                        : new byte[0];
        return head + new String(body, StandardCharsets.UTF_8);
    }

    /// True when the server ends the connection, rather than resetting it.
    boolean endsQuietly() throws IOException {
        return socket.getInputStream().read() < 0;
    }

    /// True when the server ends or resets the connection.
    boolean isClosed() throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }

    static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
