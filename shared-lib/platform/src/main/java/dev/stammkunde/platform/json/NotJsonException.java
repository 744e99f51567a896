package dev.stammkunde.platform.json;

/**
 * Says that a text is no JSON document within our limits.
 *
 * <p>It quotes nothing of the text, and has no cause that would: documents hold personal data.
 */
public final class NotJsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotJsonException(String problem) {
        super(problem);
    }
}
