package se.digipunkt.provisioning.architecture.bad.doorsofserver.server.fleet;

public final class Enrolments {
    public String code() {
        return "7K4M-9QWX";
    }
}
