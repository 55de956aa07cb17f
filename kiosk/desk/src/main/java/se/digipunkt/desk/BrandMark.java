package se.digipunkt.desk;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/// The mark of Digipunkt, a point that sends a signal, as inline SVG for page headers. Its colours
/// come from the style sheets, so that it follows light and dark; it is decoration beside the name
/// and hidden from screen readers. In a template: `${new BrandMark()}`.
public final class BrandMark implements Content {

    private static final String SVG =
            """
            <svg class="brand-mark" viewBox="0 0 32 32" fill="none" aria-hidden="true">\
            <path fill="currentColor" d="M16 31S4.5 21.8 4.5 13a11.5 11.5 0 0 1 23 0C27.5 21.8 16 31\
             16 31z"/>\
            <circle class="brand-mark-dot" cx="16" cy="17.2" r="2.3"/>\
            <path class="brand-mark-signal" stroke-width="2.2" stroke-linecap="round"\
             d="M12.2 12.9a5.3 5.3 0 0 1 7.6 0M9.3 9.7a9.4 9.4 0 0 1 13.4 0"/></svg>\
            """;

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(SVG);
    }
}
