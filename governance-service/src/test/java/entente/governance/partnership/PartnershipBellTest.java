package entente.governance.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.notifications.Bells;
import org.junit.jupiter.api.Test;

class PartnershipBellTest {

    @Test
    void every_shape_is_told_or_not() {
        assertThat(Bells.verify(new PartnershipBell())).isNotEmpty();
    }
}
