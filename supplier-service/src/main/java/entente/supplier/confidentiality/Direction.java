package entente.supplier.confidentiality;

/** Who shows something to whom. */
public enum Direction {
    WE_TO_THEM,
    THEY_TO_US
}
