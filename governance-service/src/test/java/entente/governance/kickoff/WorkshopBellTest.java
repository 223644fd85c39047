package entente.governance.kickoff;

import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.notifications.Bells;
import org.junit.jupiter.api.Test;

class WorkshopBellTest {

    @Test
    void every_shape_is_told_or_not() {
        assertThat(Bells.verify(new WorkshopBell())).isNotEmpty();
    }
}
