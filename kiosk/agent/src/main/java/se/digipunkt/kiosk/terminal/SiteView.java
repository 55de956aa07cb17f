package se.digipunkt.kiosk.terminal;

import se.digipunkt.desk.Texts;

/// The page that stands where a site cannot.
///
/// @param texts of the screen
/// @param what `refused` or `away`
/// @param host that does not answer; empty when it does not matter
record SiteView(Frame frame, Texts texts, String what, String host) {

    String address() {
        return "https://" + host + "/";
    }
}
