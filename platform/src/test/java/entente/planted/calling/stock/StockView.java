package entente.planted.calling.stock;

/** A view that another capability must not ask. */
public final class StockView {
    public int left() {
        return 1;
    }
}
