package se.digipunkt.server.places.rounds;

import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.CallReason;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.web.Page;

import java.util.List;

/// What the page is given on which a call is cancelled, moved or restored.
///
/// @param what `cancel`, `move` or `restore`
/// @param noticeHours how long ahead an announcement takes minutes out of the promise
/// @param late true when it is later than that
record CallView(
        String what,
        BusView.CallLine line,
        String busName,
        CallForm form,
        long noticeHours,
        boolean late) {

    String day(Page page) {
        return BusView.day(page, SwedishTime.dayOf(line.call().from()));
    }

    /// Where another call is announced beside this one.
    String extra() {
        Call call = line.call();
        return "/buses/%s/calls/new?round=%s&stop=%s"
                .formatted(call.bus(), call.round(), call.stop());
    }

    List<RoundFormView.Option> reasons(Page page) {
        return CallReason.chosen().stream()
                .map(CallReason::code)
                .map(code -> new RoundFormView.Option(code, page.text("rounds.reason." + code)))
                .toList();
    }
}
