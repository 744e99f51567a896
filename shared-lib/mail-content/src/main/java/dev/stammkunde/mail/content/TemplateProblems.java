package dev.stammkunde.mail.content;

import dev.stammkunde.mail.content.TemplateProblem.Part;
import dev.stammkunde.shop.Language;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one part of a content. */
final class TemplateProblems {

    /** Says that what follows in a part cannot be understood. The problem has been collected. */
    static final class UnreadableException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private UnreadableException(String message) {
            super(message, null, false, false);
        }
    }

    private final Language language;
    private final List<TemplateProblem> all;

    TemplateProblems(Language language) {
        this.language = language;
        this.all = new ArrayList<>();
    }

    void add(Part part, Position at, String message) {
        all.add(new TemplateProblem(language, part, at.line(), at.column(), message));
    }

    UnreadableException unreadable(Part part, Position at, String message) {
        add(part, at, message);
        return new UnreadableException(message);
    }

    List<TemplateProblem> all() {
        return List.copyOf(all);
    }
}
