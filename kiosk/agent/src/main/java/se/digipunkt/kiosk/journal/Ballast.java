package se.digipunkt.kiosk.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file of no use but its size. When the disk is full it is thrown overboard, so that the journal
/// can go on; when there is room again it is taken on board anew.
class Ballast {

    private static final int BLOCK = 1 << 16;

    private final Path file;
    private final long bytes;

    Ballast(Path folder, long bytes) {
        this.file = folder.resolve("ballast");
        this.bytes = bytes;
    }

    boolean ready() {
        return bytes == 0 || file.toFile().length() >= bytes;
    }

    /// @return true when that made room
    boolean release() throws IOException {
        return Files.deleteIfExists(file);
    }

    /// Takes ballast on board when twice its size is free: it must not be what fills the disk.
    void takeOnBoard() throws IOException {
        if (ready()
                || Files.getFileStore(file.toAbsolutePath().getParent()).getUsableSpace()
                        < 2 * bytes) {
            return;
        }
        try {
            fill();
        } catch (IOException noRoomAfterAll) {
            Files.deleteIfExists(file);
            throw noRoomAfterAll;
        }
    }

    private void fill() throws IOException {
        try (FileChannel channel =
                        FileChannel.open(
                                file,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            for (long left = bytes; left > 0; left -= BLOCK) {
                out.write(new byte[(int) Math.min(left, BLOCK)]);
            }
            channel.force(true);
        }
    }
}
