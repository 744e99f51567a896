package dev.stammkunde.mail.content;

import dev.stammkunde.shop.Language;

/**
 * What is wrong with a template, for the one who wrote it.
 *
 * @param line from 1, in the part
 * @param column from 1, in characters
 * @param message in English
 */
public record TemplateProblem(Language language, Part part, int line, int column, String message) {

    /** What of a content a problem is in. */
    public enum Part {
        TEMPLATE("template"),
        SUBJECT("subject"),
        PREHEADER("preheader"),
        BODY("body");

        private final String field;

        Part(String field) {
            this.field = field;
        }

        /** Returns the name of the field in JSON. */
        public String field() {
            return field;
        }
    }
}
