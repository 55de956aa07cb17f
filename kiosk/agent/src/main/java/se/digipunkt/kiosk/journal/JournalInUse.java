package se.digipunkt.kiosk.journal;

import java.nio.file.Path;

/// Another agent writes to this folder already.
public final class JournalInUse extends RuntimeException {

    JournalInUse(Path folder) {
        super(
                "Another kiosk agent already uses the folder "
                        + folder.toAbsolutePath()
                        + ". Stop it, or choose another folder with DIGIPUNKT_KIOSK_DATA.");
    }
}
