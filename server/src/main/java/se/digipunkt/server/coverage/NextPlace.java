package se.digipunkt.server.coverage;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.coverage.reach.Spot;
import se.digipunkt.server.places.ServicePoint;

/// A place where help would reach most of those whom no point reaches, after all places before it.
///
/// @param id of the locality, or of the point
/// @param municipality four-digit code
/// @param point that is there already and open for too short; null for a new one
/// @param hoursMore a week, that it takes
/// @param gain inhabitants who get help within the distance by it
/// @param reached of all, with it and all before it
/// @param farthest where those live of them who have the longest way
/// @param metres that way
public record NextPlace(
        String id,
        String name,
        String municipality,
        @Nullable ServicePoint point,
        double hoursMore,
        long gain,
        long reached,
        Spot farthest,
        double metres) {}
