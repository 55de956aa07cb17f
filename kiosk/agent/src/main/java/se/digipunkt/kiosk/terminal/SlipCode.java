package se.digipunkt.kiosk.terminal;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;

/// A square that telephones read without a network, as the path of an SVG picture.
///
/// @param size of a side with its quiet edge, in modules
/// @param path the dark modules
record SlipCode(int size, String path) {

    /// The standard asks for four modules of white around (ISO/IEC 18004).
    private static final int EDGE = 4;

    /// On a screen nothing is scratched: the least correction gives the largest modules.
    static SlipCode of(String text) {
        QrCode code = QrCode.encodeText(text, Ecc.LOW);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + EDGE).append(' ').append(y + EDGE);
                    path.append("h1v1h-1z");
                }
            }
        }
        return new SlipCode(code.size + 2 * EDGE, path.toString());
    }
}
