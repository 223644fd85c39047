package entente.governance.heard;

import entente.platform.EventType;
import java.math.BigDecimal;
import java.util.UUID;

/** What is read of {@code innovation-events} about the value created together. */
public sealed interface ValueTold {

    UUID supplierId();

    Money amount();

    /** As it was told, in its own currency. */
    record Money(BigDecimal amount, String currency) {}

    @EventType("innovation.value-validated.v1")
    record Validated(UUID supplierId, Money amount) implements ValueTold {}

    @EventType("innovation.value-realised.v1")
    record Realised(UUID supplierId, Money amount) implements ValueTold {}

    /**
     * Taken back.
     *
     * @param state CLAIMED, VALIDATED or REALISED, which it was
     */
    @EventType("innovation.value-reversed.v1")
    record Reversed(UUID supplierId, Money amount, String state) implements ValueTold {}
}
