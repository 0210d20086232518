package org.daybook.web.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Follows the revisions of entries as a reader does who has the public addresses and `sha256sum`, and nothing else.
public final class PublicHistory {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MockMvcTester http;

    public PublicHistory(MockMvcTester http) {
        this.http = http;
    }

    /// Fails unless each revision names the hash of the one before, and the bytes of each have the hash that is listed.
    ///
    /// @return what the revisions say, oldest first; nothing of a redacted entry, whose hashes alone are followed
    public List<JsonNode> verified(long entry) {
        List<JsonNode> said = new ArrayList<>();
        String previous = null;
        int number = 0;
        for (JsonNode listed : listed(entry).reversed()) {
            number++;
            assertThat(listed.get("number").intValue()).isEqualTo(number);
            assertThat(listed.get("previous").asString(null)).as("revision %d", number).isEqualTo(previous);
            previous = listed.get("sha256").stringValue();
            String address = "/entries/" + entry + "/revisions/" + number + ".json";
            if (listed.get("redacted").booleanValue()) {
                assertThat(http.get().uri(address)).hasStatus(410);
            } else {
                said.add(verified(address, listed));
            }
        }
        return said;
    }

    /// The revisions as their list says them, newest first.
    public List<JsonNode> listed(long entry) {
        MvcTestResult answer = http.get().uri("/entries/" + entry + "/revisions.json").exchange();
        assertThat(answer).hasStatusOk();
        return JSON.readTree(text(answer)).valueStream().toList();
    }

    private JsonNode verified(String address, JsonNode listed) {
        MvcTestResult answer = http.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        assertThat(sha256(answer)).as(address).isEqualTo(listed.get("sha256").stringValue());
        JsonNode said = JSON.readTree(text(answer));
        assertThat(said.get("revision")).isEqualTo(listed.get("number"));
        assertThat(said.get("previous")).isEqualTo(listed.get("previous"));
        return said;
    }

    /// What `curl ADDRESS | sha256sum` prints for an answer.
    public static String sha256(MvcTestResult answer) {
        try {
            byte[] bytes = answer.getResponse().getContentAsByteArray();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
