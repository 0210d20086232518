package org.daybook.web.shared.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.impl.FileSizeLimitExceededException;
import org.junit.jupiter.api.Test;
import org.springframework.web.multipart.MultipartException;

/// What is said of fields that the server itself refuses.
class MalformedRequestsTest {

    @Test
    void aFileOverItsLimitIsToldTheLimit() {
        var tooLarge = new FileSizeLimitExceededException("too large", 60L << 20, 50L << 20);

        assertThat(MalformedRequests.words(new IllegalStateException(tooLarge)).english())
                .contains("at most 50 MB at once");
    }

    @Test
    void aNameWithTheCharacterNulIsNoBrokenForm() {
        var name = new InvalidFileNameException("plate\0.csv", "Invalid file name: plate\\0.csv");

        assertThat(MalformedRequests.words(new MultipartException("Failed to parse", name)).english())
                .isEqualTo("The name of a file or field holds the character NUL, which no name can have");
    }

    /// It was "at most 0 MB at once".
    @Test
    void aNameOverItsLimitIsNoFileOverItsLimit() {
        var tooLong = new FileSizeLimitExceededException("header too long", 3_000, 512);

        assertThat(MalformedRequests.words(new IllegalStateException(tooLong)).english())
                .contains("name", "too long", "512 bytes")
                .doesNotContain("MB");
    }
}
