package se.digipunkt.provisioning.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

import java.util.regex.Pattern;

/// The packages that the rules are about: the real ones, or a bad example that is laid out alike.
///
/// @param root the package above `server` and `kiosk`
record House(String root) {

    static final House REAL = new House("se.digipunkt");

    /// What the build makes: bean definitions and introspections (`$…`), repositories
    /// (`…$Intercepted`) and templates with the classes inside them.
    private static final Pattern GENERATED =
            Pattern.compile(
                    ".*(/\\$[^/]*|\\$Intercepted[^/]*|\\$Definition[^/]*|/Jte[^/]*Generated[^/]*)\\.class.*");

    static House badExample(String name) {
        return new House("se.digipunkt.provisioning.architecture.bad." + name);
    }

    String server() {
        return root + ".server";
    }

    String kiosk() {
        return root + ".kiosk";
    }

    String protocol() {
        return root + ".protocol";
    }

    String desk() {
        return root + ".desk";
    }

    String provisioning() {
        return root + ".provisioning";
    }

    JavaClasses classes() {
        ClassFileImporter importer = new ClassFileImporter().withImportOption(House::handWritten);
        return equals(REAL)
                ? importer.withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(root)
                : importer.importPackages(root);
    }

    private static boolean handWritten(Location location) {
        return !location.matches(GENERATED);
    }
}
