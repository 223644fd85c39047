package entente.planted.calling.stock;

import entente.platform.Decider;
import java.util.List;

/** A decider that another capability may only reach through a policy. */
public final class Stock implements Decider<Stock.Reserve, Boolean, StockEvent> {

    /** Its command. */
    public record Reserve(String item) {}

    @Override
    public Boolean initial() {
        return false;
    }

    @Override
    public List<StockEvent> decide(Reserve command, Boolean reserved) {
        return reserved ? List.of() : List.of(new StockEvent.Reserved(command.item()));
    }

    @Override
    public Boolean evolve(Boolean reserved, StockEvent event) {
        return true;
    }
}
