package com.pi4j;

/// Stands for the pin library in the bad example of the rule that only `device` uses it.
public record PinOfBadExample(int address) {}
