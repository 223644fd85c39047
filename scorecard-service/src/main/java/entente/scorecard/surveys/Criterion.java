package entente.scorecard.surveys;

import java.util.Arrays;
import java.util.List;

/** What is assessed, because nothing that is bought or delivered tells it. */
public enum Criterion {
    DIGITAL_MATURITY("digital-maturity", "Digital maturity"),
    FLEXIBILITY("flexibility", "Flexibility"),
    SOCIAL_RESPONSIBILITY("social-responsibility", "Social responsibility"),
    INNOVATIVE_STRENGTH("innovative-strength", "Innovative strength");

    private final String code;
    private final String title;

    Criterion(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** Also the code of the metric that it feeds. */
    public String code() {
        return code;
    }

    /** For people. */
    String title() {
        return title;
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Criterion::code).toList();
    }
}
