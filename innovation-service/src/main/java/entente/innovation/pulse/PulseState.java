package entente.innovation.pulse;

import java.time.LocalDate;
import java.util.UUID;

/** What is known of it. */
public sealed interface PulseState {

    record Absent() implements PulseState {}

    /**
     * Something was heard.
     *
     * @param expected whether something new is expected at all
     * @param last when something came last, or when it began
     * @param stalled whether the silence since then was told
     */
    record Heard(UUID supplierId, boolean expected, LocalDate last, boolean stalled)
            implements PulseState {}
}
