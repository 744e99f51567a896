package dev.stammkunde.platform.json;

/**
 * Says which field of a JSON document is wrong, and what was expected of it.
 *
 * <p>It never holds the field's value: documents hold personal data, and this is logged and
 * answered.
 */
public final class InvalidFieldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final String problem;

    /**
     * Names a field and its problem.
     *
     * @param path such as {@code line_items[2].price}; {@code $} is the whole document
     * @param problem what was expected, to be read after the path: {@code must be a number}
     */
    public InvalidFieldException(String path, String problem) {
        super(path + " " + problem);
        this.path = path;
        this.problem = problem;
    }

    /** The field, such as {@code line_items[2].price}, or {@code $} for the whole document. */
    public String path() {
        return path;
    }

    /** What is wrong with it, without its value. */
    public String problem() {
        return problem;
    }
}
