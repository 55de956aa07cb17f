package se.digipunkt.protocol;

/// One thing wrong with one field.
///
/// @param pointer RFC 6901 pointer to the field, for example `/errands/0`
/// @param code message code, for example `required` or `unknown-code`; texts are the reader's
///   matter
/// @param detail what was expected, without repeating what was sent (it may be a name)
public record Fault(String pointer, String code, String detail) {}
