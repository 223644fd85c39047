package entente.innovation.pulse;

import java.time.LocalDate;
import java.util.UUID;

/** What policies ask of a partnership's pulse. */
public sealed interface PulseCommand {

    record Begin(UUID supplierId, LocalDate on) implements PulseCommand {}

    record Feel(UUID supplierId, LocalDate on) implements PulseCommand {}

    record End() implements PulseCommand {}

    /** Nothing may have come since a day; {@code today} is when that was looked at. */
    record Look(LocalDate quietSince, LocalDate today) implements PulseCommand {}
}
