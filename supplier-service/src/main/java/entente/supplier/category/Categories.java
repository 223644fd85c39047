package entente.supplier.category;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All categories as they are.
 *
 * @param byCode in the order of their codes
 */
public record Categories(SortedMap<String, Node> byCode) {

    public static final Categories NONE = new Categories(new TreeMap<>());

    /** No code: codes have a letter at least. */
    private static final String TOP = "";

    /** A category. */
    public record Node(
            UUID id, String code, String name, @Nullable String parentCode, boolean retired) {}

    public Categories {
        byCode = Collections.unmodifiableSortedMap(new TreeMap<>(byCode));
    }

    Categories with(CategoryEvent e, boolean retired) {
        SortedMap<String, Node> more = new TreeMap<>(byCode);
        more.put(e.code(), new Node(e.id(), e.code(), e.name(), e.parentCode(), retired));
        return new Categories(more);
    }

    public @Nullable Node find(String code) {
        return byCode.get(code);
    }

    /** Whether nothing new is put into it; what the tree does not know is open. */
    boolean isRetired(String code) {
        Node node = find(code);
        return node != null && node.retired();
    }

    /** Those right below, in the order of their codes; below null are those at the top. */
    public List<Node> below(@Nullable String code) {
        return byCode.values().stream().filter(n -> Objects.equals(n.parentCode(), code)).toList();
    }

    /** The codes from the top down to and with this one; only itself when it is not in the tree. */
    public List<String> path(String code) {
        List<String> path = new ArrayList<>();
        String at = code;
        while (at != null) {
            path.addFirst(at);
            Node node = byCode.get(at);
            at = node == null ? null : node.parentCode();
        }
        return path;
    }

    /** Every category right after the one above it. */
    public List<Node> inOrder() {
        List<Node> all = new ArrayList<>(byCode.size());
        Map<String, List<Node>> children = new HashMap<>();
        for (Node node : byCode.values()) {
            children.computeIfAbsent(above(node), _ -> new ArrayList<>()).add(node);
        }
        List<Node> next = new ArrayList<>(children.getOrDefault(TOP, List.of()).reversed());
        while (!next.isEmpty()) {
            Node node = next.removeLast();
            all.add(node);
            next.addAll(children.getOrDefault(node.code(), List.of()).reversed());
        }
        return all;
    }

    private static String above(Node node) {
        return Objects.requireNonNullElse(node.parentCode(), TOP);
    }
}
