package dev.stammkunde.mail.content;

import dev.stammkunde.mail.Content;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.RenderedMail;
import dev.stammkunde.mail.content.Rendering.MissingVariable;
import dev.stammkunde.mail.content.Rendering.Rendered;
import dev.stammkunde.shop.Language;

import java.util.List;
import java.util.Optional;

/**
 * One mail in one language for all customers of a shop. Compiling it costs milliseconds, rendering
 * it for a customer microseconds: compile once for each version of a campaign and of the shop's
 * settings. It can be used by many threads.
 */
public final class MailTemplate {

    /** What of a subject goes out. Authors keep to it; a name that is long may still go beyond. */
    public static final int LONGEST_SUBJECT = 250;

    private final List<Piece> subject;
    private final List<Piece> html;
    private final List<Piece> text;
    private final MailValues shop;

    MailTemplate(List<Piece> subject, List<Piece> html, List<Piece> text, MailValues shop) {
        this.subject = subject;
        this.html = html;
        this.text = text;
        this.shop = shop;
    }

    /** Compiles what a shop says in a language, or says what is wrong with it. */
    public static Compilation compile(Content content, MailSettings settings, Language language) {
        return new MailCompiler(content, settings, language).compile();
    }

    /** Renders the mail for one customer. */
    public Rendering render(MailValues values) {
        MailValues all = values.with(shop);
        for (List<Piece> pieces : List.of(subject, html, text)) {
            Optional<Variable> missing = Piece.findMissing(pieces, all);
            if (missing.isPresent()) {
                return new MissingVariable(missing.get().path());
            }
        }
        return new Rendered(
                new RenderedMail(
                        line(Medium.TEXT.write(subject, all)),
                        Medium.HTML.write(html, all),
                        PlainText.arranged(Medium.TEXT.write(text, all))));
    }

    /** Returns how many characters the subject has at most, without what it says of its reader. */
    public int subjectLength() {
        return Piece.longest(subject);
    }

    /** Returns the names of all variables that the mail asks for and has no value of. */
    public List<String> missing(MailValues values) {
        return MissingValues.of(this, values);
    }

    private static String line(String subject) {
        String line = subject.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp} ]+", " ").strip();
        return Shortened.to(LONGEST_SUBJECT, line);
    }
}
