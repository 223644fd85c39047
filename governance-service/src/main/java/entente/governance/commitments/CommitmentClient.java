package entente.governance.commitments;

import entente.governance.commitments.CommitmentView.CommitmentRow;
import entente.platform.Rejected;
import entente.platform.web.Missing;
import entente.platform.web.list.Lists;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Finds the partnership whose stream a commitment is in. */
@Singleton
public class CommitmentClient {

    private final CommitmentView view;
    private final Lists lists;

    CommitmentClient(CommitmentView view, Lists lists) {
        this.view = view;
        this.lists = lists;
    }

    /**
     * The commitment's row; what was recorded before is in it.
     *
     * @throws Rejected 404
     */
    CommitmentRow row(UUID id) {
        return lists.of(view).where("id", id).current().stream()
                .findFirst()
                .orElseThrow(Missing::here);
    }
}
