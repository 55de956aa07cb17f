package se.digipunkt.provisioning.architecture.bad.nomutablestatics.server.fleet;

final class Fleet {
    static int kiosks;
}
