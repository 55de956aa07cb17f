package se.digipunkt.server.web;

import io.nayuki.qrcodegen.QrCode.Ecc;

/// A square that telephones read, as the path of an SVG picture; shown by the template `web/qr`.
///
/// @param size of a side with its quiet edge, in modules
/// @param path the dark modules
public record QrCode(int size, String path) {

    /// The standard asks for four modules of white around (ISO/IEC 18004).
    private static final int EDGE = 4;

    /// @param text for example an address, up to some hundred characters
    public static QrCode of(String text) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + EDGE).append(' ').append(y + EDGE);
                    path.append("h1v1h-1z");
                }
            }
        }
        return new QrCode(code.size + 2 * EDGE, path.toString());
    }
}
