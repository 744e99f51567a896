package dev.stammkunde.mail.content;

import java.util.List;

/** What became of a content that was to be compiled. */
public sealed interface Compilation {

    /** It can be rendered. */
    record Compiled(MailTemplate template) implements Compilation {}

    /**
     * It cannot be used.
     *
     * @param problems at least one
     */
    record Faulty(List<TemplateProblem> problems) implements Compilation {
        public Faulty {
            problems = List.copyOf(problems);
        }
    }
}
