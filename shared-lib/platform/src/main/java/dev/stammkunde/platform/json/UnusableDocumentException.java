package dev.stammkunde.platform.json;

import java.util.List;

/**
 * Says that a stored document cannot be used, and why: what depends on it waits for a repair, and
 * is never done by other rules. What does not depend on it goes on.
 */
public final class UnusableDocumentException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String document;
    private final transient List<Finding> problems;

    /**
     * Names a document.
     *
     * @param document such as {@code version 3 of the mail settings of shop demo}
     * @param problems what cannot be used of it, without values
     */
    public UnusableDocumentException(String document, List<Finding> problems) {
        super(document + " cannot be used: " + problems);
        this.document = document;
        this.problems = List.copyOf(problems);
    }

    /** The document, by its ids. */
    public String document() {
        return document;
    }

    /** What cannot be used of it; never empty. */
    public List<Finding> problems() {
        return problems;
    }
}
