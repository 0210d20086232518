package org.daybook.web.shared.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class NetworkAddressTest {

    @Test
    void whatIsNoAddressStandsForItself() {
        assertThat(NetworkAddress.of("unknown").key()).isEqualTo("unknown");
        assertThat(NetworkAddress.of("1:2:3").key()).isEqualTo("1:2:3");
    }

    /// A proxy may pass on what its client says of itself. 8,000 colons took 12 s.
    @Test
    void anEndlessForwardedAddressIsNotLookedThrough() {
        String endless = ":".repeat(30_000) + "x";

        NetworkAddress address = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> NetworkAddress.of(endless));

        assertThat(address.key()).isEqualTo(":".repeat(64));
    }
}
