package se.digipunkt.server.places.rounds;

import se.digipunkt.server.places.Bus;
import se.digipunkt.server.places.CallReason;
import se.digipunkt.server.web.Page;

import java.util.List;

/// What the page is given on which an extra call is announced.
///
/// @param rounds of the bus: whose call it is, as its rounds are public or for schools
record ExtraView(
        Bus bus,
        ExtraForm form,
        List<RoundFormView.Option> rounds,
        List<RoundFormView.Option> stops) {

    ExtraView {
        rounds = List.copyOf(rounds);
        stops = List.copyOf(stops);
    }

    static String typeOf(String date) {
        return RoundFormView.typeOf(date);
    }

    String back() {
        return "/buses/" + bus.id();
    }

    List<RoundFormView.Option> reasons(Page page) {
        return CallReason.chosen().stream()
                .map(CallReason::code)
                .map(code -> new RoundFormView.Option(code, page.text("rounds.reason." + code)))
                .toList();
    }
}
