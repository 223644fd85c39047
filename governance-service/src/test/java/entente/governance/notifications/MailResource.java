package entente.governance.notifications;

import entente.platform.testkit.FreePort;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Names a mail server on a free port of this machine; the test starts it. */
public class MailResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "entente.governance.mail.host",
                "localhost",
                "entente.governance.mail.sender",
                "entente@example.org",
                "quarkus.mailer.port",
                Integer.toString(FreePort.any()));
    }

    @Override
    public void stop() {}
}
