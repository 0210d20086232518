package org.daybook.web.people.twofactor;

import io.nayuki.qrcodegen.QrCode;

/// A QR code as one path of an SVG.
///
/// @param size of the square that holds it and its white edge, in the units of the path
/// @param path the black fields
record QrPicture(int size, String path) {

    /// White fields around it that readers need.
    private static final int EDGE = 4;

    static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + EDGE).append(' ').append(y + EDGE).append("h1v1h-1z");
                }
            }
        }
        return new QrPicture(code.size + 2 * EDGE, path.toString());
    }
}
