package se.digipunkt.provisioning.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which package of a program may use which: the table of `docs/architecture.md`.
///
/// @param root the program's package; the class that starts it there may use everything
/// @param protocol the package of what kiosk and server say, where only some may use it; or empty
/// @param allowed by the name of the package that uses
record Arrows(String root, String protocol, Map<String, Set<String>> allowed) {

    /// What kiosk and server say to each other.
    static final String PROTOCOL = "protocol";

    /// Of the protocol's module everybody may use what all words are made of.
    private static final Set<String> WORDS =
            Set.of("CanonicalJson", "Coded", "Fault", "Ids", "LanguageTag", "ProtocolJson");

    /// What every capability of the server may use; the diagram leaves them out.
    static final Set<String> TECHNICAL = Set.of("access", "web", "storage", "common");

    /// Packages below a capability with values that its door hands out: promised time is counted
    /// with by whoever measures it, what a point is is told by whoever shows it.
    private static final Set<String> HANDED_OUT =
            Set.of(
                    "places.choice",
                    "places.declared",
                    "places.kept",
                    "places.promised",
                    "places.registry",
                    "places.time",
                    "places.visits",
                    "terminal.told");

    static Arrows ofServer(House house) {
        Map<String, Set<String>> table = new TreeMap<>();
        table.put("common", Set.of());
        table.put("storage", Set.of("common"));
        table.put("web", Set.of("common", "storage"));
        table.put("access", Set.of("web", "storage", "common"));
        table.put("disclosure", Set.of());
        capability(table, "places", PROTOCOL);
        capability(table, "fleet", "places", PROTOCOL);
        capability(table, "guidance", "places", "disclosure", PROTOCOL);
        capability(table, "terminal", "places", "disclosure", PROTOCOL);
        capability(table, "coverage", "places", "fleet");
        capability(
                table,
                "followup",
                "coverage",
                "fleet",
                "guidance",
                "terminal",
                "places",
                "disclosure");
        capability(
                table,
                "finder",
                "places",
                "fleet",
                "guidance",
                "coverage",
                "followup",
                "disclosure");
        capability(table, "intake", "fleet", "guidance", "terminal", "places", PROTOCOL);
        return new Arrows(house.server(), house.protocol(), table);
    }

    static Arrows ofKiosk(House house) {
        Map<String, Set<String>> table = new TreeMap<>();
        table.put("device", Set.of());
        table.put("journal", Set.of());
        table.put("settings", Set.of());
        table.put("screen", Set.of("device", "settings"));
        table.put("evidence", Set.of("journal", "device", "screen", "settings"));
        table.put("sync", Set.of("journal", "settings", "evidence"));
        table.put("outlook", Set.of("settings"));
        table.put("help", Set.of("device", "journal", "settings"));
        table.put("terminal", Set.of("device", "journal", "settings", "outlook", "help"));
        table.put("desk", Set.of("device", "journal", "settings", "outlook", "help"));
        return new Arrows(house.kiosk(), "", table);
    }

    private static void capability(
            Map<String, Set<String>> table, String name, String... capabilities) {
        Set<String> all = new TreeSet<>(TECHNICAL);
        all.addAll(Arrays.asList(capabilities));
        table.put(name, all);
    }

    /// The package below the root that a class lies in; empty for the root itself, null outside.
    @Nullable String nameOf(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        if (name.equals(root)) {
            return "";
        }
        return name.startsWith(root + ".")
                ? name.substring(root.length() + 1).split("\\.", 2)[0]
                : null;
    }

    /// The same, and [#PROTOCOL] for what kiosk and server say.
    @Nullable String partOf(JavaClass type) {
        JavaClass base = type.getBaseComponentType();
        if (!base.getPackageName().equals(protocol)) {
            return nameOf(type);
        }
        String outer = base.getName().substring(protocol.length() + 1).split("\\$", 2)[0];
        return WORDS.contains(outer) ? null : PROTOCOL;
    }

    boolean allows(String from, String to) {
        return from.equals(to)
                || from.isEmpty()
                || allowed.getOrDefault(from, Set.of()).contains(to);
    }

    ArchCondition<JavaClass> followed() {
        return new ArchCondition<>("follow the arrows of docs/architecture.md") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                origin.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> !followedBy(dependency))
                        .map(Dependency::getDescription)
                        .forEach(told -> events.add(SimpleConditionEvent.violated(origin, told)));
            }
        };
    }

    /// What lies below a capability's own package is inside it: nobody else sees it.
    ArchCondition<JavaClass> insidesKept() {
        return new ArchCondition<>("leave the packages below another capability alone") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                origin.getDirectDependenciesFromSelf().stream()
                        .filter(Arrows.this::reachesInside)
                        .map(Dependency::getDescription)
                        .forEach(told -> events.add(SimpleConditionEvent.violated(origin, told)));
            }
        };
    }

    private boolean reachesInside(Dependency dependency) {
        JavaClass target = dependency.getTargetClass();
        String to = nameOf(target);
        return to != null
                && !to.isEmpty()
                && !target.getBaseComponentType().getPackageName().equals(root + "." + to)
                && !handsOut(target)
                && !to.equals(nameOf(dependency.getOriginClass()));
    }

    /// True for what a door gives to other capabilities though it lies below it.
    boolean handsOut(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return name.startsWith(root + ".")
                && HANDED_OUT.contains(name.substring(root.length() + 1));
    }

    private boolean followedBy(Dependency dependency) {
        String from = partOf(dependency.getOriginClass());
        String to = partOf(dependency.getTargetClass());
        return from == null || to == null || allows(from, to);
    }
}
