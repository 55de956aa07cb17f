package se.digipunkt.desk;

/// Who has signed in at a desk on the server.
///
/// @param name with which they sign in
/// @param key tells their taps in a browser apart from those of others who use it; says nothing
/// @param choose the way to the other places where they work; empty where there is none
public record DeskUser(String name, String key, String choose) {}
