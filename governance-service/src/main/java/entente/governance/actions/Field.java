package entente.governance.actions;

import entente.platform.Rejected;
import java.util.Arrays;

/** The fields that anybody at the table may write. Owner and due date are offered instead. */
public enum Field {
    TITLE("title"),
    DESCRIPTION("description"),
    PRIORITY("priority");

    private final String text;

    Field(String text) {
        this.text = text;
    }

    /** As callers write it. */
    public String text() {
        return text;
    }

    /**
     * The field of this name.
     *
     * @throws Rejected 422 {@code field-unknown}
     */
    static Field of(String text) {
        return Arrays.stream(values())
                .filter(field -> field.text.equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new Rejected(
                                "field-unknown",
                                "Written by anybody: title, description, priority;"
                                        + " ownerId and dueOn are offered"));
    }
}
