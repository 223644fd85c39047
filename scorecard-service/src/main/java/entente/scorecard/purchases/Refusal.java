package entente.scorecard.purchases;

/** Why an event can never count as it is; the code is stable, the reason is for people. */
public final class Refusal extends RuntimeException {

    private final String code;

    public Refusal(String code, String reason) {
        super(reason, null, false, false);
        this.code = code;
    }

    public String code() {
        return code;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
