package org.daybook.web.shared;

import jakarta.servlet.http.HttpServletRequest;

/// The security headers of the two kinds of page: ours, and the frame of the structure editor.
public final class Headers {

    /// No inline script or style anywhere, nothing from elsewhere.
    public static final String PAGE_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self';"
                + " connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
                + " manifest-src 'self'";

    /// As [#PAGE_POLICY], for a page with a form that is sent elsewhere.
    ///
    /// @param origin of where it is sent to
    public static String policyWithFormTo(String origin) {
        return PAGE_POLICY.replace("form-action 'self'", "form-action 'self' " + origin);
    }

    /// The editor brings WebAssembly and sets styles by itself; it can reach nothing but this site.
    public static final String EDITOR_POLICY =
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src"
                    + " 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

    static final String EDITOR_PATH = "/vendor/ketcher/";

    private Headers() {
    }

    /// Whether the request is for a file of the structure editor, which has [#EDITOR_POLICY].
    public static boolean isEditor(HttpServletRequest request) {
        return request.getRequestURI().startsWith(EDITOR_PATH);
    }
}
