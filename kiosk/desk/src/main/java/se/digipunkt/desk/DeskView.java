package se.digipunkt.desk;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Settings;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the staff's page shows.
///
/// @param frame its base is the path of the routes: `{base}/taps`, `{base}/taps/{reference}/undo`,
///   `{base}/state`, `{base}/now`, `{base}/closure`, `{base}/closure/{reference}/end`,
///   `{base}/days/{day}`, `{base}/help`, and when locked `{base}/pin`, `{base}/lock`
/// @param now the place as it is now; null where that is not told
/// @param stop where the bus stands; null when the place is no bus
/// @param asking which details staff are asked for
/// @param formTap id of the tap that the page's form makes when the script does not run
/// @param refusal why the form's tap was not stored, without the script
public record DeskView(
        DeskFrame frame,
        Settings.Place place,
        Settings.ErrandList errandList,
        DeskState state,
        boolean sample,
        @Nullable DeskPlace now,
        @Nullable DeskStop stop,
        Asking asking,
        String formTap,
        @Nullable Refusal refusal) {

    private static final int WITH_KEY = 9;
    private static final int LONG_WORD = 15;

    /// How staff prove who they are.
    public enum Access {
        PIN,
        SIGN_IN
    }

    public String base() {
        return frame.base();
    }

    /// How staff get back in when the answer is 401.
    public Access access() {
        return frame.user() == null ? Access.PIN : Access.SIGN_IN;
    }

    public boolean bus() {
        return place.kind().equals("bus");
    }

    /// The nine with a number key; their places are stable.
    public List<Settings.Errand> first() {
        List<Settings.Errand> all = errandList.errands();
        return all.subList(0, Math.min(WITH_KEY, all.size()));
    }

    public List<Settings.Errand> others() {
        List<Settings.Errand> all = errandList.errands();
        return all.subList(Math.min(WITH_KEY, all.size()), all.size());
    }

    /// True when a word of the name may be wider than a tile on a phone: `Arbetsförmedlingen`.
    public static boolean hasLongWord(String name) {
        return Stream.of(name.split("[ -]")).anyMatch(word -> word.length() >= LONG_WORD);
    }

    /// The errand's name, also when the list has none for the code.
    public String errandName(String code, String language) {
        return name(errandList, code, language);
    }

    public String names(DeskState.Latest record, String language) {
        return names(errandList, record, language);
    }

    /// All errands of a record.
    static String names(Settings.ErrandList list, DeskState.Latest record, String language) {
        return record.errands().stream()
                .map(code -> name(list, code, language))
                .collect(Collectors.joining(" + "));
    }

    private static String name(Settings.ErrandList list, String code, String language) {
        return list.errands().stream()
                .filter(errand -> errand.code().equals(code))
                .findFirst()
                .map(errand -> errand.text(language))
                .orElse(code);
    }
}
