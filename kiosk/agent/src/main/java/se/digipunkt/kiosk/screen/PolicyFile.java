package se.digipunkt.kiosk.screen;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Prints the managed policies, for whoever sets a kiosk up.
public final class PolicyFile {

    private PolicyFile() {}

    public static void main(String[] args) {
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(KioskBrowser.policies());
    }
}
