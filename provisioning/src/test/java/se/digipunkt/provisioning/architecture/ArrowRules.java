package se.digipunkt.provisioning.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;

import java.util.stream.Stream;

/// Who may use whom.
final class ArrowRules {

    private ArrowRules() {}

    static ArchRule server(House house) {
        return classes()
                .that(resideInAPackage(house.server() + ".."))
                .should(Arrows.ofServer(house).followed());
    }

    static ArchRule kiosk(House house) {
        return classes()
                .that(resideInAPackage(house.kiosk() + ".."))
                .should(Arrows.ofKiosk(house).followed());
    }

    static ArchRule insidesOfServer(House house) {
        return classes()
                .that(resideInAPackage(house.server() + ".."))
                .should(Arrows.ofServer(house).insidesKept());
    }

    static ArchRule serverKnowsNoKiosk(House house) {
        return noClasses()
                .that(resideInAPackage(house.server() + ".."))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(house.kiosk() + "..", house.provisioning() + ".."));
    }

    static ArchRule kioskKnowsNoServer(House house) {
        return noClasses()
                .that(resideInAPackage(house.kiosk() + ".."))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(house.server() + "..", house.provisioning() + ".."));
    }

    /// The modules between the two programs know neither, and the protocol not even the desk.
    static ArchRule sharedKnowsNeither(House house) {
        return noClasses()
                .that(resideInAnyPackage(house.protocol() + "..", house.desk() + ".."))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                house.server() + "..",
                                house.kiosk() + "..",
                                house.provisioning() + ".."));
    }

    /// The desk is for guidance; `web` shows the same mark on its pages. What kiosks say is for
    /// those who hear them; storage and common hear nobody.
    static ArchRule modulesOfServer(House house) {
        String[] without =
                Stream.of("access", "places", "fleet", "followup", "intake", "storage", "common")
                        .map(name -> house.server() + "." + name + "..")
                        .toArray(String[]::new);
        return noClasses()
                .that(resideInAnyPackage(without))
                .should()
                .dependOnClassesThat(resideInAPackage(house.desk() + ".."));
    }

    static ArchRule noCyclesInServer(House house) {
        return slices().matching(house.server() + ".(*)..").should().beFreeOfCycles();
    }

    /// A capability's package and those below it, each by itself.
    static ArchRule noCyclesInCapability(House house) {
        return slices().matching(house.server() + ".(**)").should().beFreeOfCycles();
    }

    static ArchRule noCyclesInKiosk(House house) {
        return slices().matching(house.kiosk() + ".(*)..").should().beFreeOfCycles();
    }
}
