package entente.governance.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "192.0.0.8",
                "198.18.0.1",
                "198.19.255.255",
                "203.0.113.5",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "fc00::1",
                "fdff::1",
                "fe80::1",
                "ff02::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1"
            })
    void what_is_not_the_open_internets_is_closed(String address) throws UnknownHostException {
        assertThat(Network.isPublic(InetAddress.getByName(address).getAddress())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2001:4860:4860::8888",
                "2606:4700::1111"
            })
    void the_open_internet_is_open(String address) throws UnknownHostException {
        assertThat(Network.isPublic(InetAddress.getByName(address).getAddress())).isTrue();
    }

    @Test
    void waits_double_up_to_the_longest() {
        Backoff backoff =
                new Backoff(Duration.ofSeconds(1), Duration.ofHours(1), Duration.ofDays(1));
        assertThat(backoff.after(1, 1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(backoff.after(1, 0)).isEqualTo(Duration.ofMillis(500));
        assertThat(backoff.after(5, 1)).isEqualTo(Duration.ofSeconds(16));
        assertThat(backoff.after(13, 1)).isEqualTo(Duration.ofHours(1));
        assertThat(backoff.after(1_000_000, 0)).isEqualTo(Duration.ofMinutes(30));
    }
}
