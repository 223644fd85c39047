package entente.e2e;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** For tests that start systems of their own: the one that others share leaves them the machine. */
final class WithoutTheShared implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        RunningEntente.stop(context);
    }
}
