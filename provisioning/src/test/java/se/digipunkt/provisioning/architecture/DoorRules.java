package se.digipunkt.provisioning.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import java.util.Map;
import java.util.Set;

/// One public door for each capability.
final class DoorRules {

    /// Doors of the agent that are not named after their package.
    private static final Map<String, String> KIOSK_DOORS =
            Map.of("help", "HelpCalls", "settings", "Told", "sync", "SyncLoop");

    /// Technical packages offer several small things and have no door.
    private static final Set<String> OPEN = Set.of("web", "storage", "common");

    private DoorRules() {}

    static ArchRule server(House house) {
        return classes()
                .that(resideInAPackage(house.server() + ".."))
                .should(callOnlyDoors(Arrows.ofServer(house), Map.of()));
    }

    static ArchRule kiosk(House house) {
        return classes()
                .that(resideInAPackage(house.kiosk() + ".."))
                .should(callOnlyDoors(Arrows.ofKiosk(house), KIOSK_DOORS));
    }

    /// A word alone, such as `web.Pages`, or an annotation is no role.
    static ArchRule hiddenRoles(House house) {
        return classes()
                .that(resideInAnyPackage(house.server() + "..", house.kiosk() + ".."))
                .and()
                .haveNameMatching(".*[.$][A-Z]\\w+(Table|Pages|Api|Row)")
                .and()
                .areNotAnnotations()
                .should()
                .notBePublic();
    }

    /// From another package only the door is called, and what the door hands out: records, enums,
    /// interfaces and exceptions, which say something and do nothing.
    private static ArchCondition<JavaClass> callOnlyDoors(
            Arrows packages, Map<String, String> doors) {
        return new ArchCondition<>("call other capabilities through their doors") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                origin.getAccessesFromSelf().stream()
                        .filter(access -> !throughDoor(packages, doors, access))
                        .map(JavaAccess::getDescription)
                        .forEach(told -> events.add(SimpleConditionEvent.violated(origin, told)));
            }
        };
    }

    private static boolean throughDoor(
            Arrows packages, Map<String, String> doors, JavaAccess<?> access) {
        JavaClass target = access.getTargetOwner().getBaseComponentType();
        String from = packages.nameOf(access.getOriginOwner());
        String to = packages.nameOf(target);
        if (from == null || to == null || from.isEmpty() || to.isEmpty()) {
            return true;
        }
        return from.equals(to)
                || OPEN.contains(to)
                || says(target)
                || packages.handsOut(target)
                || target.getSimpleName().equalsIgnoreCase(doors.getOrDefault(to, to));
    }

    private static boolean says(JavaClass type) {
        return type.isRecord()
                || type.isEnum()
                || type.isInterface()
                || type.isAssignableTo(Throwable.class);
    }
}
