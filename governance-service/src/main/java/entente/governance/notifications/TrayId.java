package entente.governance.notifications;

import entente.platform.Ids;
import java.util.UUID;

/** Which stream is whose. */
final class TrayId {

    private static final UUID TRAYS = UUID.fromString("7b3b2a5e-61a8-5d0f-8c11-0f5a2d9e4c73");

    private TrayId() {}

    static UUID of(String account) {
        return Ids.derived(TRAYS, account);
    }
}
