package se.digipunkt.server.fleet.evidence;

import java.util.List;
import java.util.Optional;

/// Tells which kiosks are where.
public interface AssignedKiosks {

    List<AssignedKiosk> at(String place);

    Optional<AssignedKiosk> find(String id);
}
