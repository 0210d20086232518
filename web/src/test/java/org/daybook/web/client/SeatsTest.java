package org.daybook.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.web.client.Seats.Seat;
import org.daybook.web.shared.signin.NetworkAddress;
import org.junit.jupiter.api.Test;

class SeatsTest {

    private static final NetworkAddress HERE = NetworkAddress.of("192.0.2.1");
    private static final NetworkAddress THERE = NetworkAddress.of("192.0.2.2");

    @Test
    void oneAddressTakesItsShareAndLeavesTheRest() {
        Seats seats = new Seats(3, 2);

        seats.take(HERE);
        seats.take(HERE);

        assertThat(seats.take(HERE)).isEmpty();
        assertThat(seats.take(THERE)).isPresent();
        assertThat(seats.take(THERE)).as("all are taken").isEmpty();
    }

    @Test
    void aSeatThatIsGivenBackIsFree() {
        Seats seats = new Seats(1, 1);

        Seat seat = seats.take(HERE).orElseThrow();
        seat.close();

        assertThat(seats.take(THERE)).isPresent();
    }

    @Test
    void neighboursInOneNetworkOfASubscriberShareItsSeats() {
        Seats seats = new Seats(10, 1);

        seats.take(NetworkAddress.of("2001:db8:1:2::1"));

        assertThat(seats.take(NetworkAddress.of("2001:db8:1:2:ffff::2"))).isEmpty();
        assertThat(seats.take(NetworkAddress.of("2001:db8:1:3::1"))).isPresent();
    }

    @Test
    void aClientThatHasGoneHasASeatLikeAnother() {
        assertThat(new Seats(1, 1).take(NetworkAddress.of((String) null))).isPresent();
    }
}
