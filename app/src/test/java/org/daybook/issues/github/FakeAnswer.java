package org.daybook.issues.github;

import java.util.Map;

/// What the played GitHub answers.
///
/// @param body to be written as JSON
/// @param headers beside those that every answer has
record FakeAnswer(int status, Object body, Map<String, String> headers) {

    static FakeAnswer of(int status, Object body) {
        return new FakeAnswer(status, body, Map.of());
    }

    static FakeAnswer notFound() {
        return said(404, "Not Found");
    }

    static FakeAnswer said(int status, String message) {
        return of(status, Map.of("message", message));
    }

    static FakeAnswer moved(String to) {
        return new FakeAnswer(301, Map.of("message", "Moved Permanently", "url", to), Map.of("Location", to));
    }
}
