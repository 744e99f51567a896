package dev.stammkunde.mail.content;

import dev.stammkunde.mail.Content;
import dev.stammkunde.mail.MailFacts;
import dev.stammkunde.mail.MailOrder.About;
import dev.stammkunde.shop.Language;

import java.util.Optional;

/** Knows what the mails of one sender say and can speak of. */
public interface FillMail {

    /** Of who says nothing: for mails whose text is the product's own. */
    FillMail NOTHING =
            new FillMail() {
                @Override
                public Optional<Content> findContent(String variant, Language language) {
                    return Optional.empty();
                }

                @Override
                public MailValues fill(
                        MailValues values, MailFacts facts, About about, Language language) {
                    return values;
                }
            };

    /** Finds what is said in a language. */
    Optional<Content> findContent(String variant, Language language);

    /**
     * Returns values with all that a mail can speak of. What is not known stays absent.
     *
     * @param about what the mail tells of
     */
    MailValues fill(MailValues values, MailFacts facts, About about, Language language);
}
