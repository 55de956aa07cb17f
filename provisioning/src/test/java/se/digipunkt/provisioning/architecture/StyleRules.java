package se.digipunkt.provisioning.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import jakarta.inject.Inject;

import org.jspecify.annotations.NullMarked;

/// How code is written, wherever it lies.
final class StyleRules {

    private StyleRules() {}

    static ArchRule noFieldInjection(House house) {
        return noFields().should().beAnnotatedWith(Inject.class);
    }

    /// The compiler's own, such as the table behind a `switch` over an enum, are not ours.
    static ArchRule noMutableStatics(House house) {
        return fields().that()
                .haveModifier(STATIC)
                .and()
                .haveNameNotContaining("$")
                .should()
                .haveModifier(FINAL);
    }

    /// Words that say nothing about what a class is for.
    static ArchRule wordsWithMeaning(House house) {
        return noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Base|DTO|Dto)(\\$.*)?");
    }

    static ArchRule nullMarked(House house) {
        return classes()
                .that()
                .doNotHaveSimpleName("package-info")
                .should(
                        new ArchCondition<>("lie in a package that is @NullMarked") {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                                    events.add(
                                            SimpleConditionEvent.violated(
                                                    type,
                                                    type.getPackageName()
                                                            + " needs a package-info.java with"
                                                            + " @NullMarked"));
                                }
                            }
                        });
    }
}
