package entente.governance.actions;

import entente.governance.actions.ActionState.Item;
import entente.governance.partnership.Footing;
import entente.governance.people.Roster.Seat;
import entente.platform.Rejected;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Actions in a spreadsheet: what a row without an id makes, and what a row with one changes.
 *
 * @param rows that can be understood
 * @param faults of those that cannot
 */
record ActionSheet(List<Line> rows, List<Sheet.Fault> faults) {

    /** The columns of the list as CSV; of those that nobody writes, whatever stands there. */
    private static final Set<String> COLUMNS =
            Set.of(
                    "id",
                    "supplierId",
                    "version",
                    "title",
                    "description",
                    "ownerId",
                    "ownerSide",
                    "dueOn",
                    "status",
                    "priority",
                    "overdue",
                    "changeOffered",
                    "meetingId");

    ActionSheet {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    /**
     * A row that can be understood; a field is null when its cell is empty or its column missing.
     *
     * @param describes whether the sheet has descriptions: an empty one removes it then
     */
    record Line(
            int line,
            @Nullable UUID id,
            @Nullable UUID supplierId,
            @Nullable Integer version,
            @Nullable String title,
            @Nullable String description,
            boolean describes,
            @Nullable UUID ownerId,
            @Nullable LocalDate dueOn,
            @Nullable ActionStatus status,
            @Nullable Priority priority,
            @Nullable UUID meetingId) {

        /**
         * What makes a new action of it.
         *
         * @throws Rejected 422
         */
        ActionCommand agree(Footing footing, Pledges.By by) {
            return new ActionCommand.Agree(
                    footing.partnershipId(),
                    footing.supplierId(),
                    required("title", title),
                    description,
                    priority == null ? Priority.NORMAL : priority,
                    Pledges.of(footing, ownerId, required("dueOn", dueOn), meetingId),
                    null,
                    by.account(),
                    by.at(),
                    by.today());
        }

        /**
         * What it changes of an action.
         *
         * @throws Rejected 422
         */
        ActionCommand change(ActionState.Known state, Footing footing, Seat who, Pledges.By by) {
            Item item = state.item();
            List<ActionCommand> all = new ArrayList<>();
            if (title != null && !title.equals(item.title())) {
                all.add(written(Field.TITLE, title, by));
            }
            if (describes && !Objects.equals(description, item.description())) {
                all.add(written(Field.DESCRIPTION, description, by));
            }
            if (priority != null && priority != item.priority()) {
                all.add(written(Field.PRIORITY, priority.name(), by));
            }
            UUID owner = ownerId == null ? item.pledge().ownerId() : ownerId;
            LocalDate due = dueOn == null ? item.pledge().dueOn() : dueOn;
            if (!owner.equals(item.pledge().ownerId()) || !due.equals(item.pledge().dueOn())) {
                all.add(
                        new ActionCommand.Offer(
                                Pledges.seat(footing, owner), due, who, by.account(), by.today()));
            }
            if (status != null && status != ActionProfile.status(state)) {
                all.add(entered(status, who, by));
            }
            return new ActionCommand.Several(all);
        }

        private ActionCommand written(Field field, @Nullable String value, Pledges.By by) {
            return new ActionCommand.Change(field, value, version, by.account(), by.at());
        }

        private static ActionCommand entered(ActionStatus status, Seat who, Pledges.By by) {
            return switch (status) {
                case STARTED -> new ActionCommand.Start(who, by.account());
                case DONE -> new ActionCommand.Complete(by.today(), who, by.account(), by.today());
                case OPEN, WITHDRAWN ->
                        throw new Rejected(
                                "status-not-imported",
                                "Giving up and opening again want a reason, which a sheet has not");
            };
        }

        private static <T> T required(String column, @Nullable T value) {
            if (value == null) {
                throw new Rejected("cell-missing", "A new action needs " + column);
            }
            return value;
        }
    }

    /**
     * Reads a sheet of actions.
     *
     * @throws Rejected 400 {@code columns-missing, columns-unknown, columns-doubled}
     */
    static ActionSheet of(String csv) {
        Sheet sheet = Sheet.of(csv, COLUMNS);
        List<Line> rows = new ArrayList<>();
        List<Sheet.Fault> faults = new ArrayList<>(sheet.broken());
        Set<UUID> seen = new HashSet<>();
        for (Sheet.Row row : sheet.rows()) {
            try {
                Line line = line(row);
                if (line.id() != null && !seen.add(line.id())) {
                    throw new Rejected("id-twice", "Another row of this sheet has this id");
                }
                rows.add(line);
            } catch (Rejected e) {
                faults.add(new Sheet.Fault(row.line(), e.code(), e.detail()));
            }
        }
        return new ActionSheet(rows, faults);
    }

    private static Line line(Sheet.Row row) {
        Map<String, String> cells = row.cells();
        return new Line(
                row.line(),
                id(cells, "id"),
                id(cells, "supplierId"),
                version(cells),
                text(cells, "title", 200),
                text(cells, "description", 4000),
                cells.containsKey("description"),
                id(cells, "ownerId"),
                day(cells),
                one(cells, "status", ActionStatus.values()),
                one(cells, "priority", Priority.values()),
                id(cells, "meetingId"));
    }

    private static @Nullable String cell(Map<String, String> cells, String column) {
        String cell = cells.get(column);
        return cell == null || cell.isEmpty() ? null : cell;
    }

    private static @Nullable String text(Map<String, String> cells, String column, int longest) {
        String cell = cell(cells, column);
        if (cell != null && cell.length() > longest) {
            throw malformed(column, "text of up to " + longest + " characters");
        }
        return cell;
    }

    private static @Nullable UUID id(Map<String, String> cells, String column) {
        String cell = cell(cells, column);
        try {
            return cell == null ? null : UUID.fromString(cell);
        } catch (IllegalArgumentException e) {
            throw malformed(column, "an id");
        }
    }

    private static @Nullable LocalDate day(Map<String, String> cells) {
        String cell = cell(cells, "dueOn");
        try {
            return cell == null ? null : LocalDate.parse(cell);
        } catch (DateTimeException e) {
            throw malformed("dueOn", "a date like 2026-09-30");
        }
    }

    private static @Nullable Integer version(Map<String, String> cells) {
        String cell = cell(cells, "version");
        try {
            return cell == null ? null : Integer.valueOf(cell);
        } catch (NumberFormatException e) {
            throw malformed("version", "a whole number");
        }
    }

    private static <T extends Enum<T>> @Nullable T one(
            Map<String, String> cells, String column, T[] values) {
        String cell = cell(cells, column);
        return cell == null
                ? null
                : Arrays.stream(values)
                        .filter(value -> value.name().equals(cell))
                        .findFirst()
                        .orElseThrow(() -> malformed(column, "one of " + Arrays.asList(values)));
    }

    private static Rejected malformed(String column, String expected) {
        return new Rejected("cell-malformed", "Column " + column + " takes " + expected);
    }
}
