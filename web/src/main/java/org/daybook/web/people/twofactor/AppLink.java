package org.daybook.web.people.twofactor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// What an authenticator app reads to show codes.
///
/// @param site whose codes they are
/// @param account whom they are for
/// @param secret in Base32
record AppLink(String site, String account, String secret) {

    /// In the form that apps have taken from Google Authenticator ("Key URI Format"); what it leaves out is the usual:
    /// SHA-1, six digits, half a minute.
    String address() {
        String issuer = coded(site.replace(":", " "));
        return "otpauth://totp/" + issuer + ":" + coded(account) + "?secret=" + secret + "&issuer=" + issuer;
    }

    /// To be typed where there is no camera.
    String parted() {
        return String.join(" ", secret.split("(?<=\\G.{4})"));
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
