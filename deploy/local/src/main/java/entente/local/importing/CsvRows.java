package entente.local.importing;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of a CSV file one after the other; memory does not grow with the file. A row that is no
 * row is handed out as {@link Broken}, and reading goes on behind it.
 */
final class CsvRows implements Closeable {

    /** What stands between two line ends. */
    sealed interface Line {
        /** Where it starts in the file, from 1. */
        long number();
    }

    /** A row with as many cells as the header. */
    record Row(long number, Map<String, Integer> columns, List<String> cells) implements Line {

        /** The text of a cell; the column must be one of the header. */
        String cell(String column) {
            Integer at = columns.get(column);
            if (at == null) {
                throw new IllegalArgumentException("The file has no column " + column);
            }
            return cells.get(at);
        }
    }

    record Broken(long number, String reason) implements Line {}

    private final MappingIterator<String[]> lines;
    private final Map<String, Integer> columns;
    private long lastNumber = 1;

    private CsvRows(MappingIterator<String[]> lines) throws IOException {
        this.lines = lines;
        this.columns = header(lines);
    }

    /**
     * Opens a file; a byte order mark is passed over.
     *
     * @throws IllegalArgumentException when it has no header, one of the columns is not in it or it
     *     is written in another encoding
     */
    static CsvRows open(Path file, CsvFormat format, Set<String> needed) throws IOException {
        FileEncoding.require(file, format.encoding());
        Reader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Files.newInputStream(file),
                                FileEncoding.strict(format.encoding())));
        try {
            CsvRows rows = new CsvRows(lines(withoutMark(reader), format));
            rows.requireColumns(needed);
            return rows;
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private static Reader withoutMark(Reader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private static MappingIterator<String[]> lines(Reader reader, CsvFormat format)
            throws IOException {
        return CsvMapper.builder()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .build()
                .readerFor(String[].class)
                .with(CsvSchema.emptySchema().withColumnSeparator(format.separator()))
                .readValues(reader);
    }

    private static Map<String, Integer> header(MappingIterator<String[]> lines) throws IOException {
        if (!lines.hasNextValue()) {
            throw new IllegalArgumentException("The file is empty");
        }
        String[] names = lines.nextValue();
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            if (columns.putIfAbsent(names[i].strip(), i) != null) {
                throw new IllegalArgumentException("Two columns are called " + names[i].strip());
            }
        }
        return columns;
    }

    private void requireColumns(Set<String> needed) {
        List<String> lacking = new ArrayList<>(needed);
        lacking.removeAll(columns.keySet());
        if (!lacking.isEmpty()) {
            throw new IllegalArgumentException(
                    "The file has no column "
                            + String.join(", ", lacking)
                            + "; it has "
                            + String.join(", ", columns.keySet().stream().sorted().toList()));
        }
    }

    /**
     * The next line, empty at the end of the file. Blank lines are passed over.
     *
     * @throws java.nio.charset.CharacterCodingException when a pipe is in another encoding
     */
    Optional<Line> next() throws IOException {
        while (true) {
            try {
                lastNumber = lines.getCurrentLocation().getLineNr();
                if (!lines.hasNextValue()) {
                    return Optional.empty();
                }
                lastNumber = lines.getCurrentLocation().getLineNr();
                String[] cells = lines.nextValue();
                if (cells.length > 0 && !blank(cells)) {
                    return Optional.of(line(lastNumber, cells));
                }
            } catch (RuntimeJsonMappingException | com.fasterxml.jackson.core.JacksonException e) {
                return Optional.of(broken(e));
            }
        }
    }

    private static boolean blank(String[] cells) {
        return Arrays.stream(cells).allMatch(String::isBlank);
    }

    private Line line(long number, String[] cells) {
        return cells.length == columns.size()
                ? new Row(number, columns, List.of(cells))
                : new Broken(
                        number,
                        "it has %d cells, the header has %d"
                                .formatted(cells.length, columns.size()));
    }

    private Broken broken(Exception e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("Missing closing quote")) {
            return new Broken(
                    lastNumber, "a quote is opened and never closed: all behind it is lost");
        }
        return new Broken(
                lines.getCurrentLocation().getLineNr(), "something stands behind a closing quote");
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
