package se.digipunkt.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.Set;

final class ActorTest {

    private static final String JOKKMOKK = "2510";
    private static final String PAJALA = "2521";

    @Test
    void staffWorkAtTheirPlacesAndReadThem() {
        Actor staff = actor(Role.STAFF, null, "porjus");

        assertThat(staff.worksAt("porjus", JOKKMOKK)).isTrue();
        assertThat(staff.reads("porjus", JOKKMOKK)).isTrue();
        assertThat(staff.worksAt("vuollerim", JOKKMOKK)).isFalse();
        assertThat(staff.reads("vuollerim", JOKKMOKK)).isFalse();
        assertThat(staff.readsMunicipality(JOKKMOKK)).isFalse();
        assertThat(staff.readsRegion()).isFalse();
    }

    @Test
    void aCoordinatorHasTheirMunicipalityAndNoOther() {
        Actor coordinator = actor(Role.COORDINATOR, JOKKMOKK);

        assertThat(coordinator.mayManage(JOKKMOKK)).isTrue();
        assertThat(coordinator.worksAt("porjus", JOKKMOKK)).isTrue();
        assertThat(coordinator.readsMunicipality(JOKKMOKK)).isTrue();
        assertThat(coordinator.mayManage(PAJALA)).isFalse();
        assertThat(coordinator.mayImport(JOKKMOKK)).isTrue();
        assertThat(coordinator.mayImport(PAJALA)).isFalse();
        assertThat(coordinator.reads("muodoslompolo", PAJALA)).isFalse();
        assertThat(coordinator.readsRegion()).isFalse();
    }

    @Test
    void theRegionReadsAllAndChangesPlacesByFileOnly() {
        Actor region = actor(Role.REGION, null);

        assertThat(region.readsRegion()).isTrue();
        assertThat(region.reads("porjus", JOKKMOKK)).isTrue();
        assertThat(region.readsMunicipality(PAJALA)).isTrue();
        assertThat(region.mayManage(JOKKMOKK)).isFalse();
        assertThat(region.mayImport(JOKKMOKK)).isTrue();
        assertThat(region.worksAt("porjus", JOKKMOKK)).isFalse();
    }

    @Test
    void anOperatorReadsNoFigures() {
        Actor operator = actor(Role.OPERATOR, null);

        assertThat(operator.readsRegion()).isFalse();
        assertThat(operator.reads("porjus", JOKKMOKK)).isFalse();
    }

    @Test
    void anAdminHasEveryRole() {
        Actor admin = actor(Role.ADMIN, null);

        assertThat(admin.has(Role.OPERATOR)).isTrue();
        assertThat(admin.mayManage(PAJALA)).isTrue();
        assertThat(admin.worksAt("porjus", JOKKMOKK)).isTrue();
        assertThat(admin.readsRegion()).isTrue();
        assertThat(new Person(admin, "", false).getRoles())
                .containsExactly("admin", "coordinator", "operator", "person", "region", "staff");
    }

    @Test
    void aMunicipalityWithoutTheRoleIsWorthNothing() {
        assertThat(actor(Role.STAFF, JOKKMOKK).mayManage(JOKKMOKK)).isFalse();
        assertThat(actor(Role.OPERATOR, null, "porjus").worksAt("porjus", JOKKMOKK)).isFalse();
    }

    private static Actor actor(Role role, @Nullable String municipality, String... places) {
        return new Actor("u1", "siv", Set.of(role), Set.of(places), municipality);
    }
}
