package se.digipunkt.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.net.URI;

class PlaceTest {

    private static final String OWN = "http://localhost:8090";

    private final Place place = new Place(URI.create(OWN));

    @Test
    void howAResidentWantsToReadGoesThroughASiteAndBack() {
        place.own(OWN + "/themes/health?lang=fi&size=large#top");
        place.site();

        assertThat(place.language()).isEqualTo("fi");
        assertThat(place.start()).isEqualTo(OWN + "/?lang=fi&size=large");
    }

    @Test
    void theSiteThatDidNotAnswerIsNamedAndNothingElseOfItsAddress() {
        place.own(OWN + "/?lang=fi");
        place.site();
        place.noAnswer("http://www.1177.se/secret?name=Anna");

        assertThat(place.away()).isEqualTo(OWN + "/sites/away?lang=fi&host=1177.se");
        place.own(place.away());
        assertThat(place.start()).isEqualTo(OWN + "/?lang=fi");
    }

    @Test
    void whereOurPagesDoNotAnswerIsNowhereWithTheSameWishes() {
        place.own(OWN + "/?lang=fi");
        place.nowhere();

        assertThat(place.isNowhere()).isTrue();
        assertThat(place.isOwn()).isFalse();
        assertThat(place.start()).isEqualTo(OWN + "/?lang=fi");
    }

    @Test
    void theDeskIsNoPageOfAResidents() {
        place.own(OWN + "/?lang=ar");
        place.own(OWN + "/desk?lang=sv");

        assertThat(place.isDesk()).isTrue();
        assertThat(place.language()).isEqualTo("ar");
        place.own(OWN + "/desktop");
        assertThat(place.isDesk()).isFalse();
    }
}
