package org.daybook.web.shared.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.daybook.shared.DaybookProperties;
import org.daybook.shared.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ServedHostTest {

    @ParameterizedTest(name = "{0} asks {1} for {2}: {3}")
    @CsvSource({
        "192.0.2.1, eln.example.org,  /entries/1,                 200",
        "192.0.2.1, ELN.Example.org,  /entries/1,                 200",
        "192.0.2.1, eln.example.org., /entries/1,                 200",
        "192.0.2.1, evil.example,     /entries/1,                 421",
        "192.0.2.1, evil.example.,    /entries/1,                 421",
        "192.0.2.1, localhost,        /,                          421",
        "127.0.0.1, localhost,        /,                          421",
        "127.0.0.1, localhost,        /actuator/health/readiness, 200",
        "::1,       localhost,        /actuator/health,           200",
        "192.0.2.1, localhost,        /actuator/health,           421"})
    void onlyTheHostOfTheSettingIsServed(String from, String host, String path, int status) throws Exception {
        assertThat(answer(PublicAddress.of("https://eln.example.org"), from, host, path).getStatus()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"evil.example", "192.168.1.5", "localhost"})
    void withoutTheSettingEveryHostIsServed(String host) throws Exception {
        assertThat(answer(null, "192.0.2.1", host, "/").getStatus()).isEqualTo(200);
    }

    private static MockHttpServletResponse answer(
            @Nullable PublicAddress address, String from, String host, String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServerName(host);
        request.setRemoteAddr(from);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new ServedHost(new DaybookProperties(Path.of("."), "Daybook", address, "CC-BY-4.0"))
                .doFilter(request, response, new MockFilterChain());
        return response;
    }
}
