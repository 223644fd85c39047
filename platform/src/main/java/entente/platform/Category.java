package entente.platform;

/**
 * A kind of stream: all streams named {@code <name>/<id>} hold events of this sealed type.
 *
 * @param name lower case with hyphens, stored in every stream's name
 * @param events the sealed interface of its events
 */
public record Category<E>(String name, Class<E> events) {

    public Category {
        if (!name.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("Not a category name: " + name);
        }
    }

    /** The name of the stream with this id. */
    public String stream(Object id) {
        return name + "/" + id;
    }

    /** The id in a stream's name. */
    public static String id(String stream) {
        return stream.substring(stream.indexOf('/') + 1);
    }

    /** The category in a stream's name. */
    public static String of(String stream) {
        return stream.substring(0, Math.max(0, stream.indexOf('/')));
    }
}
