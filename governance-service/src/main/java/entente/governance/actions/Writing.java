package entente.governance.actions;

import entente.governance.actions.ActionCommand.Change;
import entente.governance.actions.ActionEvent.Overwrote;
import entente.governance.actions.ActionState.Item;
import entente.governance.actions.ActionState.Written;
import entente.platform.Rejected;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writing the fields of an action that anybody at the table may write; the last writer wins. */
final class Writing {

    private Writing() {}

    static List<ActionEvent> change(Change c, Item item) {
        String value = c.value();
        if (Objects.equals(value, item.value(c.field()))) {
            return List.of();
        }
        Written last = Objects.requireNonNull(item.written().get(c.field()));
        boolean unseen = c.seen() != null && last.version() > c.seen() && !last.by().equals(c.by());
        Overwrote overwrote =
                unseen
                        ? new Overwrote(
                                Objects.requireNonNullElse(item.value(c.field()), ""),
                                last.by(),
                                last.at(),
                                last.version())
                        : null;
        UUID partnership = item.partnershipId();
        UUID supplier = item.supplierId();
        return List.of(
                switch (c.field()) {
                    case TITLE ->
                            new ActionEvent.Retitled(
                                    partnership,
                                    supplier,
                                    required(value),
                                    c.by(),
                                    c.at(),
                                    overwrote);
                    case DESCRIPTION ->
                            new ActionEvent.Described(
                                    partnership, supplier, value, c.by(), c.at(), overwrote);
                    case PRIORITY ->
                            new ActionEvent.Reprioritised(
                                    partnership,
                                    supplier,
                                    priority(value),
                                    c.by(),
                                    c.at(),
                                    overwrote);
                });
    }

    private static String required(@Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new Rejected("title-missing", "An action says what is to be done");
        }
        return value;
    }

    private static Priority priority(@Nullable String value) {
        return Arrays.stream(Priority.values())
                .filter(priority -> priority.name().equals(value))
                .findFirst()
                .orElseThrow(() ->
                        new Rejected(
                                "priority-unknown",
                                "A priority is one of " + List.of(Priority.values())));
    }
}
