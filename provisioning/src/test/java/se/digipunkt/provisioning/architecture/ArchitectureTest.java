package se.digipunkt.provisioning.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.EvaluationResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureTest {

    private static final JavaClasses CODE = House.REAL.classes();

    @ParameterizedTest
    @EnumSource
    void codeKeepsTo(HouseRule rule) {
        EvaluationResult result = rule.in(House.REAL, CODE);

        assertThat(result.getFailureReport().getDetails()).as("%s", rule).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void badExampleIsCaughtBy(HouseRule rule) {
        House bad = rule.badExample();

        assertThat(rule.in(bad, bad.classes()).getFailureReport().getDetails())
                .as("violations in %s", bad.root())
                .isNotEmpty();
    }

    @Test
    void allProgramsAreLookedAt() {
        assertThat(CODE.contain("se.digipunkt.server.Server")).isTrue();
        assertThat(CODE.contain("se.digipunkt.kiosk.KioskAgent")).isTrue();
        assertThat(CODE.contain("se.digipunkt.protocol.Sync")).isTrue();
        assertThat(CODE.stream().filter(type -> type.getName().contains(".bad."))).isEmpty();
    }
}
