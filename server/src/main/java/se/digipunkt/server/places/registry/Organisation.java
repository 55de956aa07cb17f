package se.digipunkt.server.places.registry;

/// An organisation that takes part in a service point: a municipality, an association, a shop.
public record Organisation(String name, OrganisationRole role) {}
