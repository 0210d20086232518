package org.daybook.web.people.provider;

import java.util.List;

/// What a browser was sent to a provider with, so that it is known when it comes back.
///
/// @param key of the provider
/// @param nonce that the provider puts into its answer; empty for one that does not speak OpenID Connect
/// @param verifier what proves that the code was asked for by this browser (PKCE)
/// @param invitation the secret of the link by which somebody joins, or empty
/// @param next path to go on with
/// @param write whether somebody who has signed in lets this site write as them
record SignInBegun(
        String key, String state, String nonce, String verifier, String invitation, String next, boolean write) {

    private static final String WRITE = "write";
    static final String COOKIE = "daybook-sign-in";

    List<String> texts() {
        return List.of(key, state, nonce, verifier, invitation, next, write ? WRITE : "");
    }

    static SignInBegun of(List<String> texts) {
        return new SignInBegun(texts.get(0), texts.get(1), texts.get(2), texts.get(3), texts.get(4), texts.get(5),
                texts.get(6).equals(WRITE));
    }
}
