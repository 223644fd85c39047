package entente.governance.charter;

import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.notifications.Bells;
import org.junit.jupiter.api.Test;

class CharterBellTest {

    @Test
    void every_shape_is_told_or_not() {
        assertThat(Bells.verify(new CharterBell())).isNotEmpty();
    }
}
