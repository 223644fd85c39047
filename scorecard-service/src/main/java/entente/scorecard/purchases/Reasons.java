package entente.scorecard.purchases;

/** The codes of events that have not had their effect, in plain words. */
final class Reasons {

    private Reasons() {}

    static String of(String code) {
        return switch (code) {
            case "order-line-unknown" -> "Its order line has not been placed yet";
            case "supplier-unknown" -> "No supplier is registered under this alias or id yet";
            case "receipt-unknown" -> "The receipt it is about has not come yet";
            case "complaint-unknown" -> "The complaint it closes has not come yet";
            case "id-reused" -> "The same source and id came with other content";
            case "another-supplier" -> "It names another supplier than its order line";
            default -> code;
        };
    }
}
