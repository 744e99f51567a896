package dev.stammkunde.mail.content;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.HandlebarsException;
import com.github.jknack.handlebars.Template;

import dev.stammkunde.mail.Content;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.RenderedMail;
import dev.stammkunde.mail.content.Rendering.MissingVariable;
import dev.stammkunde.mail.content.Rendering.Rendered;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One mail in one language for all customers of a shop. Compiling it costs milliseconds, rendering
 * it for a customer microseconds: compile once for each version of a campaign and of the shop's
 * settings. It can be used by many threads.
 */
public final class MailTemplate {

    private static final int LONGEST_SUBJECT = 250;

    private final Template subject;
    private final Template html;
    private final Template text;
    private final MailValues shop;

    MailTemplate(Template subject, Template html, Template text, MailValues shop) {
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
        Map<String, Object> nested = new HashMap<>();
        for (Variable variable : Variable.values()) {
            Object fromShop = shop.value(variable);
            Object value = fromShop != null ? fromShop : values.value(variable);
            if (value != null) {
                put(nested, variable.path(), value);
            }
        }
        try {
            Locale locale = values.locale();
            return new Rendered(
                    new RenderedMail(
                            line(apply(subject, nested, locale)),
                            apply(html, nested, locale),
                            PlainText.arranged(apply(text, nested, locale))));
        } catch (MissingValueException e) {
            return new MissingVariable(e.variable());
        }
    }

    /** Returns the names of all variables that the mail asks for and has no value of. */
    public List<String> missing(MailValues values) {
        return MissingValues.of(this, values);
    }

    @SuppressWarnings("unchecked") // Only this method puts maps in.
    private static void put(Map<String, Object> nested, String path, Object value) {
        int dot = path.indexOf('.');
        Map<String, Object> group =
                (Map<String, Object>)
                        nested.computeIfAbsent(path.substring(0, dot), name -> new HashMap<>());
        group.put(path.substring(dot + 1), value);
    }

    private static String apply(Template template, Map<String, Object> values, Locale locale) {
        Context context = MailHandlebars.context(values, locale);
        try {
            return template.apply(context);
        } catch (HandlebarsException e) {
            throw findMissing(e) instanceof MissingValueException missing ? missing : e;
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is read", e);
        }
    }

    private static @Nullable MissingValueException findMissing(HandlebarsException e) {
        @Nullable Throwable cause = e.getCause();
        while (cause != null && !(cause instanceof MissingValueException)) {
            cause = cause.getCause();
        }
        return (MissingValueException) cause;
    }

    private static String line(String subject) {
        String line = subject.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp} ]+", " ").strip();
        return Shortened.to(LONGEST_SUBJECT, line);
    }
}
