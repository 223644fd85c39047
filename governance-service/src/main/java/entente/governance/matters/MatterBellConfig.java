package entente.governance.matters;

import entente.governance.notifications.Bell;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Tells people of what was heard. */
@Singleton
public class MatterBellConfig {

    @Produces
    @Singleton
    Bell bell() {
        return new MatterBell();
    }
}
