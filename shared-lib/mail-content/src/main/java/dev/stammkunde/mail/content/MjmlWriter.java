package dev.stammkunde.mail.content;

import dev.stammkunde.mail.ShortHyphens;
import dev.stammkunde.mail.content.Node.Condition;
import dev.stammkunde.mail.content.Node.Element;
import dev.stammkunde.mail.content.Node.Inclusion;
import dev.stammkunde.mail.content.Node.Output;
import dev.stammkunde.mail.content.Node.Text;

import java.util.List;

/** Writes nodes as MJML, with marks for values and choices. */
final class MjmlWriter {

    private final Marks marks;

    MjmlWriter(Marks marks) {
        this.marks = marks;
    }

    /** Returns nodes that lie in an element. */
    String write(List<Node> nodes, String parent) {
        StringBuilder mjml = new StringBuilder();
        boolean html = MjmlRules.holdsText(parent) || parent.equals("mj-table");
        write(mjml, nodes, html);
        return mjml.toString();
    }

    private void write(StringBuilder mjml, List<Node> nodes, boolean html) {
        for (Node node : nodes) {
            switch (node) {
                case Text text -> mjml.append(html ? kept(text.text()) : text.text());
                case Output output -> mjml.append(marks.put(Piece.Value.of(output)));
                case Condition condition -> {
                    raw(mjml, marks.start(condition.variable()), html);
                    write(mjml, condition.then(), html);
                    raw(mjml, marks.otherwise(), html);
                    write(mjml, condition.otherwise(), html);
                    raw(mjml, marks.end(), html);
                }
                case Element element -> element(mjml, element, html);
                case Inclusion i -> throw new IllegalStateException("parts are put in before");
            }
        }
    }

    private static String kept(String text) {
        return ShortHyphens.surrounded(text, "<span style=\"white-space:nowrap\">", "</span>");
    }

    private static void raw(StringBuilder mjml, String mark, boolean html) {
        mjml.append(html ? mark : "<mj-raw>" + mark + "</mj-raw>");
    }

    private void element(StringBuilder mjml, Element element, boolean html) {
        mjml.append('<').append(element.name());
        element.attributes()
                .forEach(
                        (name, value) -> {
                            mjml.append(' ').append(name).append("=\"");
                            attribute(mjml, name, value);
                            mjml.append('"');
                        });
        mjml.append('>');
        if (TemplateReader.WITHOUT_CONTENT.contains(element.name())) {
            return;
        }
        boolean inHtml =
                html || MjmlRules.holdsText(element.name()) || element.name().equals("mj-table");
        write(mjml, element.children(), inHtml);
        mjml.append("</").append(element.name()).append('>');
    }

    private void attribute(StringBuilder mjml, String name, List<Node> value) {
        for (Node node : value) {
            if (node instanceof Text text) {
                mjml.append(text.text().replace("\"", "&quot;"));
            } else if (node instanceof Output output) {
                Piece piece = Piece.Value.of(output, name, value);
                mjml.append(
                        output.variable().isOwnLink() ? marks.ownLink(piece) : marks.put(piece));
            }
        }
    }
}
