package se.digipunkt.server.places.revision;

/// What a button inside a form of hours does.
///
/// @param focus id of the field where the reader goes on, or empty
record DraftStep(HoursDraft draft, String focus) {

    /// @param button the kind, a dash, and the step of its sheet
    static DraftStep press(HoursDraft draft, String button) {
        for (String kind : new String[] {HoursDraft.OPEN, HoursDraft.STAFFED}) {
            if (button.startsWith(kind + "-")) {
                SheetSteps step =
                        SheetSteps.press(draft.sheet(kind), button.substring(kind.length() + 1));
                String focus = step.focus().isEmpty() ? "" : kind + "-" + step.focus();
                return new DraftStep(draft.withSheet(kind, step.sheet()), focus);
            }
        }
        return new DraftStep(draft, "");
    }
}
