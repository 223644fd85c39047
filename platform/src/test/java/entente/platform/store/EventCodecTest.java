package entente.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Readers of an instance share what one of them read, and only where it is the very same. */
class EventCodecTest {

    private static EventCodec<Tally.Event> codec() {
        return new EventCodec<>(Tally.Event.class);
    }

    private static byte[] counted(int amount) {
        return "{\"amount\":%d}".formatted(amount).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void the_same_bytes_are_read_once_for_all() {
        byte[] data = counted(3);
        Tally.Event first = codec().decode("tally-counted", data);
        assertThat(first).isEqualTo(new Tally.Event.Counted(3));
        assertThat(codec().decode("tally-counted", data)).isSameAs(first);
        assertThat(codec().decode("tally-counted", counted(3))).isNotSameAs(first);
    }

    @Test
    void the_same_bytes_under_another_name_are_another_event() {
        byte[] data = counted(3);
        codec().decode("tally-counted", data);
        assertThat(codec().decode("tally-closed", data)).isEqualTo(new Tally.Event.Closed());
    }

    @Test
    void however_many_are_read_each_stays_what_it_is() {
        for (int i = 0; i < 5_000; i++) {
            byte[] data = counted(i);
            codec().decode("tally-counted", data);
            assertThat(codec().decode("tally-counted", data)).isEqualTo(new Tally.Event.Counted(i));
        }
    }
}
