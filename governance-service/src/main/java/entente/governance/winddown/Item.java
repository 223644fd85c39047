package entente.governance.winddown;

import entente.governance.people.Side;

/** What is to be done before a partnership has ended, and whose it is unless it is arranged. */
public enum Item {
    TRANSITION_OF_PRODUCTION(Side.OURS),
    KNOWLEDGE_RETURN(Side.THEIRS),
    OPEN_ACTIONS(Side.OURS),
    DOCUMENTS_RETURNED(Side.THEIRS),
    LAST_SCORECARDS(Side.OURS),
    FINAL_LESSONS(Side.OURS);

    private final Side owner;

    Item(Side owner) {
        this.owner = owner;
    }

    Side owner() {
        return owner;
    }
}
