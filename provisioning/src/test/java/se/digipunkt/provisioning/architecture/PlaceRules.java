package se.digipunkt.provisioning.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import io.micronaut.data.annotation.Query;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// What is done in one place only: SQL, pins, the clock, randomness.
final class PlaceRules {

    private static final String[] JDBC = {
        "java.sql..", "javax.sql..", "org.sqlite..", "io.micronaut.data.jdbc.."
    };

    private static final Set<Class<?>> TIMES =
            Set.of(
                    Instant.class,
                    LocalDate.class,
                    LocalDateTime.class,
                    LocalTime.class,
                    OffsetDateTime.class,
                    ZonedDateTime.class,
                    Year.class,
                    YearMonth.class);

    private PlaceRules() {}

    static ArchRule queriesInTables(House house) {
        return methods()
                .that()
                .areAnnotatedWith(Query.class)
                .should()
                .beDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Table");
    }

    static ArchRule tablesAreInterfaces(House house) {
        return classes()
                .that(resideInAPackage(house.server() + ".."))
                .and()
                .haveSimpleNameEndingWith("Table")
                .should()
                .beInterfaces();
    }

    static ArchRule jdbcInStorage(House house) {
        return noClasses()
                .that(resideInAPackage(house.server() + ".."))
                .and()
                .resideOutsideOfPackage(house.server() + ".storage..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(JDBC));
    }

    static ArchRule jdbcInJournal(House house) {
        return noClasses()
                .that(resideInAPackage(house.kiosk() + ".."))
                .and()
                .resideOutsideOfPackage(house.kiosk() + ".journal..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(JDBC));
    }

    static ArchRule pinsInDevice(House house) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(house.kiosk() + ".device..")
                .should()
                .dependOnClassesThat(resideInAPackage("com.pi4j.."));
    }

    /// Time and chance come in through constructors, so that a test can choose them.
    static ArchRule clockIsGiven(House house) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        house.server() + ".common..", house.provisioning() + ".demo..")
                .and()
                .doNotHaveFullyQualifiedName(house.kiosk() + ".Parts")
                .and()
                .doNotHaveFullyQualifiedName(house.provisioning() + ".fleet.FleetSimulator")
                .should(new Calls("read the machine's clock or chance", PlaceRules::readsMachine));
    }

    static ArchRule noSleep(House house) {
        return noClasses().should(new Calls("sleep", access -> is(access, Thread.class, "sleep")));
    }

    private static boolean readsMachine(JavaAccess<?> access) {
        return timeNow(access)
                || access.getTargetOwner().isEquivalentTo(Clock.class)
                        && access.getName().startsWith("system")
                || is(access, ZoneId.class, "systemDefault")
                || is(access, System.class, "currentTimeMillis")
                || is(access, System.class, "nanoTime")
                || is(access, UUID.class, "randomUUID")
                || is(access, Math.class, "random")
                || is(access, ThreadLocalRandom.class, "current")
                || is(access, Random.class, "<init>")
                || is(access, SecureRandom.class, "<init>");
    }

    /// `now()`, also as `Instant::now`; `now(clock)` is what we want.
    private static boolean timeNow(JavaAccess<?> access) {
        return access.getName().equals("now")
                && TIMES.stream().anyMatch(access.getTargetOwner()::isEquivalentTo)
                && !access.getTarget().getFullName().contains("java.time.Clock)");
    }

    private static boolean is(JavaAccess<?> access, Class<?> owner, String name) {
        return access.getTargetOwner().isEquivalentTo(owner) && access.getName().equals(name);
    }

    /// Calls and method references alike.
    private static final class Calls extends ArchCondition<JavaClass> {

        private final java.util.function.Predicate<JavaAccess<?>> wanted;

        Calls(String description, java.util.function.Predicate<JavaAccess<?>> wanted) {
            super(description);
            this.wanted = wanted;
        }

        @Override
        public void check(JavaClass origin, ConditionEvents events) {
            origin.getAccessesFromSelf().stream()
                    .filter(wanted)
                    .map(JavaAccess::getDescription)
                    .forEach(told -> events.add(SimpleConditionEvent.satisfied(origin, told)));
        }
    }
}
