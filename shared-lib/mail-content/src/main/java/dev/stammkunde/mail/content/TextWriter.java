package dev.stammkunde.mail.content;

import ch.digitalfondue.jfiveparse.JFiveParse;

import dev.stammkunde.mail.content.Node.Condition;
import dev.stammkunde.mail.content.Node.Element;
import dev.stammkunde.mail.content.Node.Inclusion;
import dev.stammkunde.mail.content.Node.Output;
import dev.stammkunde.mail.content.Node.Text;

import java.util.List;

/**
 * Writes nodes as the template of a mail's plain-text part: paragraphs, lists with dashes, and
 * links with their address behind them. {@link PlainText} puts the rendered text in order.
 */
final class TextWriter {

    private static final String PARAGRAPH = "\n\n";

    private final StringBuilder text = new StringBuilder();

    private TextWriter() {}

    static String write(List<Node> nodes) {
        TextWriter writer = new TextWriter();
        writer.nodes(nodes);
        return writer.text.toString();
    }

    private void nodes(List<Node> nodes) {
        for (Node node : nodes) {
            switch (node) {
                case Text t -> text.append(HandlebarsText.literal(decoded(t.text())));
                case Output output -> text.append(HandlebarsText.value(output));
                case Condition condition -> {
                    text.append(HandlebarsText.start(condition));
                    nodes(condition.then());
                    text.append(HandlebarsText.ELSE);
                    nodes(condition.otherwise());
                    text.append(HandlebarsText.END);
                }
                case Element element -> element(element);
                case Inclusion i -> throw new IllegalStateException("parts are put in before");
            }
        }
    }

    private void element(Element element) {
        switch (element.name()) {
            case "br" -> text.append('\n');
            case "hr", "mj-divider" -> text.append(PARAGRAPH + PlainText.RULE + PARAGRAPH);
            case "img", "mj-image" -> image(element);
            case "a" -> link(element);
            case "mj-button" -> button(element);
            case "ul", "ol" -> list(element);
            case "td", "th" -> {
                nodes(element.children());
                text.append("  ");
            }
            case "tr" -> {
                text.append('\n');
                nodes(element.children());
            }
            case "p", "div", "h1", "h2", "h3", "h4", "blockquote", "mj-text", "mj-table" -> {
                text.append(PARAGRAPH);
                nodes(element.children());
                text.append(PARAGRAPH);
            }
            default -> nodes(element.children());
        }
    }

    private void image(Element element) {
        attribute(element, "alt");
        if (!element.attribute("href").isEmpty()) {
            text.append(' ');
            attribute(element, "href");
        }
        text.append(element.name().equals("img") ? "" : PARAGRAPH);
    }

    private void link(Element element) {
        String label = write(element.children()).strip();
        String address = attributeText(element, "href");
        text.append(label);
        if (!address.isEmpty() && !label.equals(address) && !address.equals("mailto:" + label)) {
            text.append(label.isEmpty() ? "" : ": ").append(address);
        }
    }

    private void button(Element element) {
        text.append(PARAGRAPH);
        nodes(element.children());
        text.append(":\n");
        attribute(element, "href");
        text.append(PARAGRAPH);
    }

    private void list(Element element) {
        text.append(PARAGRAPH);
        items(element.children(), element.name().equals("ol"), 1);
        text.append(PARAGRAPH);
    }

    /** Writes items and returns the number of the next. */
    private int items(List<Node> nodes, boolean numbered, int first) {
        int number = first;
        for (Node node : nodes) {
            if (node instanceof Element item) {
                text.append('\n').append(numbered ? number + ". " : "- ");
                text.append(write(item.children()).strip());
                number++;
            } else if (node instanceof Condition condition) {
                text.append(HandlebarsText.start(condition));
                int afterThen = items(condition.then(), numbered, number);
                text.append(HandlebarsText.ELSE);
                int afterElse = items(condition.otherwise(), numbered, number);
                text.append(HandlebarsText.END);
                number = Math.max(afterThen, afterElse);
            }
        }
        return number;
    }

    private void attribute(Element element, String name) {
        text.append(attributeText(element, name));
    }

    private static String attributeText(Element element, String name) {
        StringBuilder value = new StringBuilder();
        boolean url = name.equals("href");
        for (Node node : element.attribute(name)) {
            if (node instanceof Text t) {
                value.append(HandlebarsText.literal(JFiveParse.parse(t.text()).getTextContent()));
            } else if (node instanceof Output output) {
                value.append(
                        url && node != element.attribute(name).getFirst()
                                ? HandlebarsText.encoded(output)
                                : HandlebarsText.value(output));
            }
        }
        return value.toString();
    }

    /** Returns text of HTML: entities as their characters, and each white space as one blank. */
    private static String decoded(String html) {
        String collapsed = html.replaceAll("[ \\t\\r\\n]+", " ");
        if (collapsed.indexOf('&') < 0) {
            return collapsed;
        }
        // A parser drops leading white space, so only what is between the blanks is given to it.
        StringBuilder decoded = new StringBuilder();
        for (String word : collapsed.split("(?= )|(?<= )")) {
            decoded.append(word.indexOf('&') < 0 ? word : JFiveParse.parse(word).getTextContent());
        }
        return decoded.toString();
    }
}
