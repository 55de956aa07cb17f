package se.digipunkt.server.web;

/// Whether the figures on the pages are made up: then every page says so. Implemented by `places`,
/// which knows whether a point is sample data.
public interface SampleData {

    boolean shown();
}
