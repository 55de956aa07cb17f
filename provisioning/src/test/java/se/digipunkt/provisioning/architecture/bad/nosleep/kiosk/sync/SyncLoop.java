package se.digipunkt.provisioning.architecture.bad.nosleep.kiosk.sync;

final class SyncLoop {
    void pause() throws InterruptedException {
        Thread.sleep(1);
    }
}
