package dev.stammkunde.platform.json;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/**
 * Where in a document a value is. Its text is made only when somebody complains.
 *
 * @param name the field's name; absent for an element of an array and for the root
 * @param index the element's index; meaningless for a field
 */
record Place(@Nullable Place parent, @Nullable String name, int index) {

    static final Place ROOT = new Place(null, null, 0);

    /** What a name that is written into logs and answers may be made of. */
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    Place field(String fieldName) {
        return new Place(this, fieldName, 0);
    }

    Place element(int elementIndex) {
        return new Place(this, null, elementIndex);
    }

    /**
     * Returns {@code line_items[2].price}, or {@code $} for the root. A name that is no plain one
     * is shown as {@code ?}: it comes from the sender, and may be anything.
     */
    String path() {
        if (parent == null) {
            return "$";
        }
        StringBuilder path = new StringBuilder();
        append(path);
        return path.toString();
    }

    private void append(StringBuilder path) {
        if (parent == null) {
            return;
        }
        parent.append(path);
        if (name == null) {
            path.append('[').append(index).append(']');
            return;
        }
        if (!path.isEmpty()) {
            path.append('.');
        }
        path.append(PLAIN_NAME.matcher(name).matches() ? name : "?");
    }
}
