package org.daybook.web.shared.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// An address that was typed or linked with a slash at its end leads where it was meant to (#9).
@WebTest
class TrailingSlashTest {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void anAddressWithASlashTooManyLeadsToTheOneWithout() {
        assertThat(mvc.get().uri("/compounds/OSM-S-1/"))
                .hasStatus(HttpStatus.PERMANENT_REDIRECT)
                .hasHeader("Location", "/compounds/OSM-S-1");
        assertThat(mvc.get().uri("/api/v1/compounds/")).hasHeader("Location", "/api/v1/compounds");
    }

    @Test
    void whatWasAskedForStays() {
        assertThat(mvc.get().uri("/compounds/?view=table&page=2"))
                .hasHeader("Location", "/compounds?view=table&page=2");
    }

    @Test
    void theFirstPageIsOnePlace() {
        assertThat(mvc.get().uri("/")).hasStatusOk();
    }

    @Test
    void noAddressLeadsAway() {
        List<String> paths =
                List.of("//other.example.org/", "/compounds//other.example.org/", "/;//other.example.org/");
        for (String path : paths) {
            assertThat(mvc.get().uri(URI.create("http://localhost" + path))).hasStatus(HttpStatus.BAD_REQUEST);
        }
    }
}
