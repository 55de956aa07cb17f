package se.digipunkt.server.common;

/// The version of this program, as its jar states it.
public final class ProgramVersion {

    private ProgramVersion() {}

    /// For example `0.1.0`; `development` when not run from a jar.
    public static String current() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
