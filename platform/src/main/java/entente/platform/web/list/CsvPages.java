package entente.platform.web.list;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Writes a {@link Page} as CSV (RFC 4180): a header line, then one line per item. The fields of an
 * object become columns {@code outer.inner}; the elements of a list share a cell, separated by
 * semicolons. A text that a spreadsheet would run as a formula gets an apostrophe in front.
 */
@Provider
@Produces(CsvPages.TEXT_CSV)
public class CsvPages implements MessageBodyWriter<Object> {

    public static final String TEXT_CSV = "text/csv";

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");
    private static final int DEEPEST = 3;

    private final ObjectMapper json;
    private final CsvMapper csv =
            CsvMapper.builder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();

    @Inject
    public CsvPages(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Page.class;
    }

    @Override
    public void writeTo(
            Object page,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        headers.putSingle("Content-Type", TEXT_CSV + ";charset=UTF-8;header=present");
        headers.putSingle("Content-Disposition", "attachment; filename=\"entente.csv\"");
        out.write(csv((Page<?>) page).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** The whole page as CSV text. */
    String csv(Page<?> page) throws IOException {
        List<String> columns = new ArrayList<>();
        columns(json.constructType(page.type()), "", columns);
        CsvSchema schema =
                CsvSchema.builder()
                        .addColumns(columns, CsvSchema.ColumnType.STRING)
                        .setUseHeader(true)
                        .setLineSeparator("\r\n")
                        .build();
        List<Map<String, String>> lines = new ArrayList<>();
        for (Object item : page.items()) {
            JsonNode tree = json.valueToTree(item);
            Map<String, String> line = new LinkedHashMap<>();
            for (String column : columns) {
                line.put(column, cell(tree.at("/" + column.replace('.', '/'))));
            }
            lines.add(line);
        }
        return lines.isEmpty()
                ? String.join(",", columns) + "\r\n"
                : csv.writer(schema).writeValueAsString(lines);
    }

    private void columns(JavaType type, String prefix, List<String> columns) {
        for (BeanPropertyDefinition property :
                json.getSerializationConfig().introspect(type).findProperties()) {
            if (!property.couldSerialize()) {
                continue;
            }
            JavaType inner = property.getPrimaryType();
            boolean nested = inner.getRawClass().isRecord() && prefix.split("\\.").length < DEEPEST;
            if (nested) {
                columns(inner, prefix + property.getName() + ".", columns);
            } else {
                columns.add(prefix + property.getName());
            }
        }
    }

    static String cell(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.isArray()) {
            return harmless(
                    StreamSupport.stream(value.spliterator(), false)
                            .map(CsvPages::plain)
                            .collect(Collectors.joining(";")));
        }
        return value.isNumber() ? plain(value) : harmless(plain(value));
    }

    private static String plain(JsonNode value) {
        return value.isTextual()
                ? value.textValue()
                : value.isBigDecimal() ? value.decimalValue().toPlainString() : value.toString();
    }

    private static String harmless(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
        return formula && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}
