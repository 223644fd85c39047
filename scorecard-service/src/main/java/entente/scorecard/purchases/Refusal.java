package entente.scorecard.purchases;

/** Why an event can never count as it is; the code is stable, the reason is for people. */
final class Refusal extends RuntimeException {

    private final String code;

    Refusal(String code, String reason) {
        super(reason, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
