package entente.governance;

import entente.governance.story.Reader;
import entente.platform.web.Caller;
import entente.platform.web.Roles;
import jakarta.inject.Singleton;

/** As whom a caller reads what there is of a partnership. */
@Singleton
public class ReaderClient {

    private final Caller caller;

    ReaderClient(Caller caller) {
        this.caller = caller;
    }

    public Reader reader() {
        if (caller.ofSupplier()) {
            return Reader.THEIRS;
        }
        return caller.has(Roles.CATEGORY_MANAGER)
                        || caller.has(Roles.EXECUTIVE_SPONSOR)
                        || caller.has(Roles.AUDITOR)
                ? Reader.OURS
                : Reader.ENGINEER;
    }
}
