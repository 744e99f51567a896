package dev.stammkunde.mail.content;

import org.joda.money.Money;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * What a mail's pieces are written for. Every value is escaped for it here, and nothing reads it
 * again: a value that looks like a template, MJML or HTML stays text.
 */
enum Medium {
    HTML(HtmlEscaping::escape, "<br>"),
    TEXT(UnaryOperator.identity(), "\n");

    private final UnaryOperator<String> escaping;
    private final String lineBreak;

    Medium(UnaryOperator<String> escaping, String lineBreak) {
        this.escaping = escaping;
        this.lineBreak = lineBreak;
    }

    /** Writes pieces for values, of which none may be missing. */
    String write(List<Piece> pieces, MailValues values) {
        StringBuilder text = new StringBuilder();
        write(text, pieces, values);
        return text.toString();
    }

    private void write(StringBuilder text, List<Piece> pieces, MailValues values) {
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Literal literal -> text.append(literal.text());
                case Piece.Value value -> text.append(escaped(value, values));
                case Piece.Choice choice -> write(text, choice.taken(values), values);
            }
        }
    }

    private String escaped(Piece.Value value, MailValues values) {
        Object found = Objects.requireNonNull(values.value(value.variable()));
        String escaped = escaping.apply(formatted(value.format(), found, values.locale()));
        return value.format() == Node.Format.LINES ? escaped.replace("\n", lineBreak) : escaped;
    }

    private static String formatted(Node.Format format, Object value, Locale locale) {
        return switch (format) {
            case PLAIN, LINES -> value.toString();
            case ENCODED -> UrlText.encoded(value.toString());
            case DATE -> MailFormats.date((LocalDate) value, locale);
            case MONEY -> MailFormats.money((Money) value, locale);
            case NUMBER -> MailFormats.number((Long) value, locale);
            case POINTS -> MailFormats.points((Long) value, locale);
        };
    }
}
