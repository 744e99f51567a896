package dev.stammkunde.mail.content;

import ch.digitalfondue.jfiveparse.JFiveParse;

import dev.stammkunde.mail.content.Node.Condition;
import dev.stammkunde.mail.content.Node.Element;
import dev.stammkunde.mail.content.Node.Inclusion;
import dev.stammkunde.mail.content.Node.Output;
import dev.stammkunde.mail.content.Node.Text;

import java.util.List;

/**
 * Writes nodes as the pieces of a mail's plain-text part: paragraphs, lists with dashes, and links
 * with their address behind them. {@link PlainText} puts the rendered text in order.
 */
final class TextWriter {

    private static final String PARAGRAPH = "\n\n";

    private final Pieces text = new Pieces();

    private TextWriter() {}

    /** Writes a mail. */
    static List<Piece> write(List<Node> picture, List<Node> body, List<Node> footer) {
        TextWriter writer = new TextWriter();
        writer.nodes(picture);
        writer.nodes(body);
        writer.rule();
        writer.nodes(footer);
        return writer.text.all();
    }

    private static Pieces written(List<Node> nodes) {
        TextWriter writer = new TextWriter();
        writer.nodes(nodes);
        return writer.text;
    }

    private void nodes(List<Node> nodes) {
        for (Node node : nodes) {
            switch (node) {
                case Text t -> text.literal(decoded(t.text()));
                case Output output -> text.add(Piece.Value.of(output));
                case Condition condition ->
                        text.choice(
                                condition.variable(),
                                written(condition.then()).all(),
                                written(condition.otherwise()).all());
                case Element element -> element(element);
                case Inclusion i -> throw new IllegalStateException("parts are put in before");
            }
        }
    }

    private void element(Element element) {
        switch (element.name()) {
            case "br" -> text.literal("\n");
            case "hr", "mj-divider" -> rule();
            case "img", "mj-image" -> image(element);
            case "a" -> link(element);
            case "mj-button" -> button(element);
            case "ul", "ol" -> list(element);
            case "td", "th" -> {
                nodes(element.children());
                text.literal("  ");
            }
            case "tr" -> {
                text.literal("\n");
                nodes(element.children());
            }
            case "p", "div", "h1", "h2", "h3", "h4", "blockquote", "mj-text", "mj-table" -> {
                text.literal(PARAGRAPH);
                nodes(element.children());
                text.literal(PARAGRAPH);
            }
            default -> nodes(element.children());
        }
    }

    private void rule() {
        text.literal(PARAGRAPH + PlainText.RULE + PARAGRAPH);
    }

    private void image(Element element) {
        text.addAll(attribute(element, "alt"));
        if (!element.attribute("href").isEmpty()) {
            text.literal(" ");
            text.addAll(attribute(element, "href"));
        }
        text.literal(element.name().equals("img") ? "" : PARAGRAPH);
    }

    private void link(Element element) {
        List<Piece> label = written(element.children()).stripped();
        List<Piece> address = attribute(element, "href");
        text.addAll(label);
        if (!address.isEmpty() && !label.equals(address) && !address.equals(mailTo(label))) {
            text.literal(label.isEmpty() ? "" : ": ");
            text.addAll(address);
        }
    }

    private static List<Piece> mailTo(List<Piece> label) {
        Pieces address = new Pieces();
        address.literal("mailto:");
        address.addAll(label);
        return address.all();
    }

    private void button(Element element) {
        text.literal(PARAGRAPH);
        nodes(element.children());
        text.literal(":\n");
        text.addAll(attribute(element, "href"));
        text.literal(PARAGRAPH);
    }

    private void list(Element element) {
        text.literal(PARAGRAPH);
        items(text, element.children(), element.name().equals("ol"), 1);
        text.literal(PARAGRAPH);
    }

    /** Writes items and returns the number of the next. */
    private static int items(Pieces text, List<Node> nodes, boolean numbered, int first) {
        int number = first;
        for (Node node : nodes) {
            if (node instanceof Element item) {
                text.literal(numbered ? "\n" + number + ". " : "\n- ");
                text.addAll(written(item.children()).stripped());
                number++;
            } else if (node instanceof Condition condition) {
                Pieces then = new Pieces();
                Pieces otherwise = new Pieces();
                int afterThen = items(then, condition.then(), numbered, number);
                int afterElse = items(otherwise, condition.otherwise(), numbered, number);
                text.choice(condition.variable(), then.all(), otherwise.all());
                number = Math.max(afterThen, afterElse);
            }
        }
        return number;
    }

    private static List<Piece> attribute(Element element, String name) {
        Pieces pieces = new Pieces();
        List<Node> value = element.attribute(name);
        for (Node node : value) {
            if (node instanceof Text t) {
                pieces.literal(JFiveParse.parse(t.text()).getTextContent());
            } else if (node instanceof Output output) {
                pieces.add(Piece.Value.of(output, name, value));
            }
        }
        return pieces.all();
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
