package entente.innovation.economics;

/** By what a portfolio is cut into shares. */
public enum Cut {
    PARTNERSHIP("supplierId"),
    STAGE("stage"),
    KIND("kind");

    private final String field;

    Cut(String field) {
        this.field = field;
    }

    /** Of an initiative, and of the filter that yields those of a share. */
    String field() {
        return field;
    }
}
