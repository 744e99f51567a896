package dev.stammkunde.mail.content;

import dev.stammkunde.mail.RenderedMail;
import dev.stammkunde.shop.Language;

import java.util.List;

/** What a mail says, or why it says nothing. */
public sealed interface MailText {

    /** It is whole. */
    record Whole(Language language, RenderedMail mail) implements MailText {}

    /**
     * It speaks of what there is nothing of.
     *
     * @param variables such as {@code customer.givenName}; at least one
     */
    record Lacking(Language language, List<String> variables) implements MailText {
        public Lacking {
            variables = List.copyOf(variables);
        }
    }

    /** Its template cannot be used, or not any more. */
    record Faulty(Language language, List<TemplateProblem> problems) implements MailText {
        public Faulty {
            problems = List.copyOf(problems);
        }
    }

    /** There is no text for it in a language of the reader or the shop. */
    record NoContent() implements MailText {}
}
