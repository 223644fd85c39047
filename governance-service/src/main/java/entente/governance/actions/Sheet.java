package entente.governance.actions;

import entente.platform.Rejected;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A spreadsheet as CSV (RFC 4180), read so that a broken line is told by its number and takes no
 * other line with it: after a record that cannot be read, reading goes on at the line behind the
 * one where it began.
 *
 * @param rows what could be read
 * @param broken what could not
 */
record Sheet(List<Row> rows, List<Fault> broken) {

    private static final int LONGEST_CELL = 10_000;

    Sheet {
        rows = List.copyOf(rows);
        broken = List.copyOf(broken);
    }

    /**
     * A row.
     *
     * @param line where it begins, from 1; the names of the columns are line 1
     */
    record Row(int line, Map<String, String> cells) {
        Row {
            cells = Map.copyOf(cells);
        }
    }

    /** What is wrong with a line, with a stable code. */
    record Fault(int line, String code, String detail) {}

    /**
     * Reads a sheet.
     *
     * @param known names that columns may have
     * @throws Rejected 400 {@code columns-missing, columns-unknown, columns-doubled}
     */
    static Sheet of(String text, Set<String> known) {
        Reading reading = new Reading(text.startsWith("\uFEFF") ? text.substring(1) : text);
        List<String> columns = reading.record();
        if (columns.stream().allMatch(String::isBlank)) {
            throw malformed("columns-missing", "The first line names the columns");
        }
        columns = columns.stream().map(String::strip).toList();
        List<String> unknown =
                columns.stream().filter(column -> !known.contains(column)).distinct().toList();
        if (!unknown.isEmpty()) {
            throw malformed("columns-unknown", "Unknown columns: " + String.join(", ", unknown));
        }
        if (new HashSet<>(columns).size() < columns.size()) {
            throw malformed("columns-doubled", "A column is named twice");
        }
        List<Row> rows = new ArrayList<>();
        List<Fault> broken = new ArrayList<>();
        while (reading.hasNext()) {
            int line = reading.line;
            int start = reading.at;
            try {
                List<String> cells = reading.record();
                if (cells.size() == 1 && cells.getFirst().isBlank()) {
                    continue;
                }
                if (cells.size() != columns.size()) {
                    throw new Broken(
                            "It has " + cells.size() + " cells for " + columns.size() + " columns");
                }
                rows.add(new Row(line, named(columns, cells)));
            } catch (Broken e) {
                broken.add(new Fault(line, "line-broken", String.valueOf(e.getMessage())));
                reading.goOnBehind(start, line);
            }
        }
        return new Sheet(rows, broken);
    }

    private static Map<String, String> named(List<String> columns, List<String> cells) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            named.put(columns.get(i), plain(cells.get(i)).strip());
        }
        return named;
    }

    /** Without the apostrophe that keeps a spreadsheet from running a text as a formula. */
    private static String plain(String cell) {
        boolean guarded =
                cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0;
        return guarded ? cell.substring(1) : cell;
    }

    private static Rejected malformed(String code, String detail) {
        return new Rejected(Rejected.Kind.MALFORMED, code, detail);
    }

    /** A record that cannot be read. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Broken(String why) {
            super(why, null, false, false);
        }
    }

    /** Where reading stands. */
    private static final class Reading {
        private final String text;
        private final char separator;
        private int at;
        private int line = 1;

        Reading(String text) {
            this.text = text;
            int end = text.indexOf('\n');
            String first = end < 0 ? text : text.substring(0, end);
            // Spreadsheets of countries with decimal commas write semicolons.
            separator = first.indexOf(';') >= 0 && first.indexOf(',') < 0 ? ';' : ',';
        }

        boolean hasNext() {
            return at < text.length();
        }

        void goOnBehind(int start, int startLine) {
            int end = text.indexOf('\n', start);
            at = end < 0 ? text.length() : end + 1;
            line = startLine + 1;
        }

        List<String> record() {
            List<String> cells = new ArrayList<>();
            while (true) {
                cells.add(cell());
                if (at >= text.length()) {
                    return cells;
                }
                char next = text.charAt(at++);
                if (next == '\n') {
                    line++;
                    return cells;
                }
            }
        }

        /** One cell; afterwards {@code at} is the separator, the line feed or the end. */
        private String cell() {
            StringBuilder cell = new StringBuilder();
            if (at < text.length() && text.charAt(at) == '"') {
                quoted(cell);
            } else {
                while (at < text.length() && isWithin(text.charAt(at))) {
                    add(cell, text.charAt(at++));
                }
                // CR LF ends a line as LF does.
                if (at < text.length()
                        && text.charAt(at) == '\n'
                        && !cell.isEmpty()
                        && cell.charAt(cell.length() - 1) == '\r') {
                    cell.setLength(cell.length() - 1);
                }
                if (cell.indexOf("\"") >= 0) {
                    throw new Broken("A quote stands inside a cell that does not begin with one");
                }
            }
            return cell.toString();
        }

        private boolean isWithin(char c) {
            return c != separator && c != '\n';
        }

        private void quoted(StringBuilder cell) {
            at++;
            while (true) {
                if (at >= text.length()) {
                    throw new Broken("A quote is never closed");
                }
                char c = text.charAt(at++);
                if (c == '"') {
                    if (at < text.length() && text.charAt(at) == '"') {
                        add(cell, '"');
                        at++;
                        continue;
                    }
                    break;
                }
                if (c == '\n') {
                    line++;
                }
                add(cell, c);
            }
            if (at < text.length() && text.charAt(at) == '\r') {
                at++;
            }
            if (at < text.length() && isWithin(text.charAt(at))) {
                throw new Broken("Something stands behind a closing quote");
            }
        }

        private static void add(StringBuilder cell, char c) {
            if (cell.length() == LONGEST_CELL) {
                throw new Broken("A cell has up to " + LONGEST_CELL + " characters");
            }
            cell.append(c);
        }
    }
}
