package se.digipunkt.provisioning.log;

/// What becomes of one request on its way.
enum Fault {
    NONE,
    /// It never reaches the server.
    REQUEST_LOST,
    /// The server does it all, and the kiosk hears nothing.
    ANSWER_LOST,
    /// A proxy sends it once more.
    DOUBLED
}
