package se.digipunkt.server.guidance.errands;

import se.digipunkt.protocol.Coded;

import java.util.Arrays;
import java.util.List;

/// Under what an errand goes when it is told to Digidel's *Data om digital vardag*. The survey's
/// own list is not published; these groups are ours, made of what its reports tell apart.
public enum DigidelGroup implements Coded {
    E_ID,
    AUTHORITIES,
    HEALTH_CARE,
    ECONOMY,
    EQUIPMENT,
    COMMUNICATION,
    PRINTING,
    WORK_AND_STUDIES,
    EVERYDAY,
    LIBRARY,
    OTHER;

    @Override
    public String code() {
        return Coded.kebab(this);
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(DigidelGroup::code).toList();
    }
}
