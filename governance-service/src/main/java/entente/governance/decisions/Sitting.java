package entente.governance.decisions;

import java.util.UUID;

/**
 * The meeting in which a decision is taken.
 *
 * @param held whether it took place
 * @param quorum whether decisions may be taken in it
 */
public record Sitting(UUID meetingId, boolean held, boolean quorum) {}
