package se.digipunkt.kiosk.desk;

/// The page that says what went wrong.
///
/// @param desk true when the way back leads to the staff's page, else to the terminal's
/// @param back false when no page of this kiosk can be reached under the name that was asked for
/// @param instance what the log calls the request
record ProblemView(String title, String detail, boolean desk, boolean back, String instance) {}
