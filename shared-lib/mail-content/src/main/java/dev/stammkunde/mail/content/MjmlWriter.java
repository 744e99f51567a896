package dev.stammkunde.mail.content;

import dev.stammkunde.mail.content.Node.Condition;
import dev.stammkunde.mail.content.Node.Element;
import dev.stammkunde.mail.content.Node.Inclusion;
import dev.stammkunde.mail.content.Node.Output;
import dev.stammkunde.mail.content.Node.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes nodes as MJML in which a mark stands for each piece of Handlebars, and puts the pieces
 * into the HTML that was made of it.
 *
 * <p>Marks are characters for private use, which no template can contain and every step leaves as
 * they are.
 */
final class MjmlWriter {

    private static final char OPEN = '\ue000';
    private static final char CLOSE = '\ue001';
    private static final Pattern MARK = Pattern.compile(OPEN + "(\\d{1,6})" + CLOSE);

    /**
     * SES takes this attribute out again and leaves the link as it is (see its FAQ on metrics). It
     * stands in tracked mails only: nobody else would take it out.
     */
    private static final String NO_TRACK =
            "{{#if " + Variable.MAIL_TRACKED.path() + "}}ses:no-track {{/if}}";

    private static final Pattern LEADING = Pattern.compile("[{\\\\](?=" + OPEN + ")");

    private final List<String> pieces = new ArrayList<>();

    /** The marks of the reader's own links. */
    private final List<String> ownLinks = new ArrayList<>();

    /** Returns a mark for a piece of Handlebars. */
    String mark(String piece) {
        pieces.add(piece);
        return OPEN + Integer.toString(pieces.size() - 1) + CLOSE;
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
                case Text text -> mjml.append(text.text());
                case Output output -> mjml.append(mark(HandlebarsText.value(output)));
                case Condition condition -> {
                    block(mjml, HandlebarsText.start(condition), html);
                    write(mjml, condition.then(), html);
                    block(mjml, HandlebarsText.ELSE, html);
                    write(mjml, condition.otherwise(), html);
                    block(mjml, HandlebarsText.END, html);
                }
                case Element element -> element(mjml, element, html);
                case Inclusion i -> throw new IllegalStateException("parts are put in before");
            }
        }
    }

    private void block(StringBuilder mjml, String tag, boolean html) {
        mjml.append(html ? mark(tag) : "<mj-raw>" + mark(tag) + "</mj-raw>");
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
                boolean inside = AttributeRules.isUrl(name) && node != value.getFirst();
                String mark =
                        mark(
                                inside
                                        ? HandlebarsText.encoded(output)
                                        : HandlebarsText.value(output));
                if (output.variable().isOwnLink()) {
                    ownLinks.add(mark);
                }
                mjml.append(mark);
            }
        }
    }

    /** Returns HTML with the pieces in place of their marks, as a template. */
    String withPieces(String html) {
        // Written as an entity, a brace comes back as one, and would mean something to Handlebars.
        String literal =
                LEADING.matcher(html.replace("{{", "&#123;{")).replaceAll(MjmlWriter::entity);
        for (String own : ownLinks) {
            literal = literal.replace("href=\"" + own, mark(NO_TRACK) + "href=\"" + own);
        }
        Matcher mark = MARK.matcher(literal);
        StringBuilder template = new StringBuilder();
        while (mark.find()) {
            int number = Integer.parseInt(mark.group(1));
            String piece = number < pieces.size() ? pieces.get(number) : "";
            mark.appendReplacement(template, Matcher.quoteReplacement(piece));
        }
        mark.appendTail(template);
        return template.toString();
    }

    private static String entity(MatchResult before) {
        return "&#" + (int) before.group().charAt(0) + ';';
    }
}
