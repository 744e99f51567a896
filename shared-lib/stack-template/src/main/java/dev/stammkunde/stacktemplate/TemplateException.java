package dev.stammkunde.stacktemplate;

/**
 * Says what in a template is wrong or is not understood; the message names the place in the
 * template.
 */
public final class TemplateException extends RuntimeException {

    public TemplateException(String message) {
        super(message);
    }
}
