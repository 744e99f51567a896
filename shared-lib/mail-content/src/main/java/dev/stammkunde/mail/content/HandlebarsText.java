package dev.stammkunde.mail.content;

import dev.stammkunde.mail.content.Node.Condition;
import dev.stammkunde.mail.content.Node.Element;
import dev.stammkunde.mail.content.Node.Format;
import dev.stammkunde.mail.content.Node.Inclusion;
import dev.stammkunde.mail.content.Node.Output;
import dev.stammkunde.mail.content.Node.Text;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Writes nodes as Handlebars with the helpers of {@link MailHandlebars}. */
final class HandlebarsText {

    static final String ELSE = "{{else}}";
    static final String END = "{{/if}}";

    private HandlebarsText() {}

    /** Returns the tag of a value; each helper is told the name, for when the value is missing. */
    static String value(Output output) {
        String path = output.variable().path();
        if (output.format() == Format.PLAIN) {
            return "{{" + path + "}}";
        }
        return helper(output.format().name().toLowerCase(Locale.ROOT), path);
    }

    /** Returns the tag of a value inside of a link. */
    static String encoded(Output output) {
        return helper("encoded", output.variable().path());
    }

    /** Returns text that means nothing to Handlebars, whatever stands before and behind it. */
    static String literal(String text) {
        return text.replace("{", "{{brace}}").replace("\\", "{{backslash}}");
    }

    static String start(Condition condition) {
        return "{{#if " + condition.variable().path() + "}}";
    }

    /** Returns text without markup, such as a subject, as a template. */
    static String plain(List<Node> nodes) {
        return withoutMarkup(nodes, UnaryOperator.identity());
    }

    /** Returns the same for HTML. */
    static String escaped(List<Node> nodes) {
        return withoutMarkup(nodes, HtmlEscaping::escape);
    }

    private static String withoutMarkup(List<Node> nodes, UnaryOperator<String> writing) {
        StringBuilder template = new StringBuilder();
        for (Node node : nodes) {
            switch (node) {
                case Text text -> template.append(literal(writing.apply(text.text())));
                case Output output -> template.append(value(output));
                case Condition condition ->
                        template.append(start(condition))
                                .append(withoutMarkup(condition.then(), writing))
                                .append(ELSE)
                                .append(withoutMarkup(condition.otherwise(), writing))
                                .append(END);
                case Element e -> throw new IllegalStateException("plain text has no elements");
                case Inclusion i -> throw new IllegalStateException("plain text has no parts");
            }
        }
        return template.toString();
    }

    private static String helper(String name, String path) {
        return "{{" + name + " " + path + " of=\"" + path + "\"}}";
    }
}
