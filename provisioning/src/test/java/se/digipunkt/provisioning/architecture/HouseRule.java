package se.digipunkt.provisioning.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;

import java.util.Locale;
import java.util.function.Function;

/// The rules that the build checks. Each has a bad example in `bad.<name in lower case>`.
enum HouseRule {
    ARROWS_OF_SERVER(ArrowRules::server),
    INSIDES_OF_SERVER(ArrowRules::insidesOfServer),
    ARROWS_OF_KIOSK(ArrowRules::kiosk),
    SERVER_KNOWS_NO_KIOSK(ArrowRules::serverKnowsNoKiosk),
    KIOSK_KNOWS_NO_SERVER(ArrowRules::kioskKnowsNoServer),
    SHARED_KNOWS_NEITHER(ArrowRules::sharedKnowsNeither),
    MODULES_OF_SERVER(ArrowRules::modulesOfServer),
    NO_CYCLES_IN_SERVER(ArrowRules::noCyclesInServer),
    NO_CYCLES_IN_CAPABILITY(ArrowRules::noCyclesInCapability),
    NO_CYCLES_IN_KIOSK(ArrowRules::noCyclesInKiosk),
    DOORS_OF_SERVER(DoorRules::server),
    DOORS_OF_KIOSK(DoorRules::kiosk),
    HIDDEN_ROLES(DoorRules::hiddenRoles),
    QUERIES_IN_TABLES(PlaceRules::queriesInTables),
    TABLES_ARE_INTERFACES(PlaceRules::tablesAreInterfaces),
    JDBC_IN_STORAGE(PlaceRules::jdbcInStorage),
    JDBC_IN_JOURNAL(PlaceRules::jdbcInJournal),
    PINS_IN_DEVICE(PlaceRules::pinsInDevice),
    CLOCK_IS_GIVEN(PlaceRules::clockIsGiven),
    NO_SLEEP(PlaceRules::noSleep),
    NO_FIELD_INJECTION(StyleRules::noFieldInjection),
    NO_MUTABLE_STATICS(StyleRules::noMutableStatics),
    WORDS_WITH_MEANING(StyleRules::wordsWithMeaning),
    NULL_MARKED(StyleRules::nullMarked);

    private final Function<House, ArchRule> rule;

    HouseRule(Function<House, ArchRule> rule) {
        this.rule = rule;
    }

    EvaluationResult in(House house, JavaClasses classes) {
        return rule.apply(house).allowEmptyShould(true).evaluate(classes);
    }

    House badExample() {
        return House.badExample(name().toLowerCase(Locale.ROOT).replace("_", ""));
    }
}
