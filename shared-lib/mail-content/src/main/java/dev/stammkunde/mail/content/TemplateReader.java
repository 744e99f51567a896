package dev.stammkunde.mail.content;

import dev.stammkunde.mail.content.Node.Condition;
import dev.stammkunde.mail.content.Node.Element;
import dev.stammkunde.mail.content.Node.Inclusion;
import dev.stammkunde.mail.content.Node.Output;
import dev.stammkunde.mail.content.Node.Text;
import dev.stammkunde.mail.content.TemplateProblem.Part;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads one part of a content into nodes, strictly: what a lenient parser would repair or drop
 * silently is a problem with its place.
 *
 * <p>Blocks and elements must nest in each other, so that whatever alternative is taken, the result
 * is sound.
 */
final class TemplateReader {

    static final Set<String> WITHOUT_CONTENT = Set.of("br", "hr", "img");
    private static final int DEEPEST = 40;

    /** How far a list of nodes goes. */
    private sealed interface End {
        record OfText() implements End {}

        record OfElement(String name, Position at) implements End {}

        record OfBlock(String name, Position at) implements End {}
    }

    private final TemplateScanner scanner;
    private final TagReader tags;
    private final Part part;
    private final TemplateProblems problems;
    private int depth;
    private Stopped stopped = new Stopped(new Tag.Comment(), Position.START);

    /** The tag at which a list of nodes in a block stopped. */
    private record Stopped(Tag tag, Position at) {}

    private TemplateReader(
            TemplateScanner scanner, Part part, TagReader tags, TemplateProblems problems) {
        this.scanner = scanner;
        this.tags = tags;
        this.part = part;
        this.problems = problems;
    }

    /** Reads text in which only variables and blocks mean something. */
    static List<Node> plain(
            String text, Part part, Vocabulary vocabulary, TemplateProblems problems) {
        return read(text, part, vocabulary, problems, false);
    }

    /** Reads MJML. */
    static List<Node> markup(
            String text, Part part, Vocabulary vocabulary, TemplateProblems problems) {
        return read(text, part, vocabulary, problems, true);
    }

    private static List<Node> read(
            String text,
            Part part,
            Vocabulary vocabulary,
            TemplateProblems problems,
            boolean markup) {
        TagReader tags = new TagReader(vocabulary, part, problems);
        try {
            return new TemplateReader(
                            new TemplateScanner(text, part, problems), part, tags, problems)
                    .nodes(new End.OfText(), markup);
        } catch (TemplateProblems.UnreadableException e) {
            // It has been collected, and what follows it means nothing.
            return List.of();
        }
    }

    private List<Node> nodes(End end, boolean markup) {
        if (++depth > DEEPEST) {
            throw unreadable(scanner.position(), "too deeply nested");
        }
        List<Node> nodes = new ArrayList<>();
        boolean open = true;
        while (open) {
            Position at = scanner.position();
            if (scanner.atEnd()) {
                requireEnd(end);
                open = false;
            } else if (scanner.atTag()) {
                open = tag(end, at, nodes, markup);
            } else if (markup && scanner.atElementEnd()) {
                closeElement(end, at);
                open = false;
            } else if (markup && scanner.atElement()) {
                element(at, nodes);
            } else {
                nodes.add(new Text(scanner.text(markup), at));
            }
        }
        depth--;
        return nodes;
    }

    /** Reads a tag in braces; false if it ends the list of nodes. */
    private boolean tag(End end, Position at, List<Node> nodes, boolean markup) {
        Tag tag = tags.read(scanner.tag(), at);
        switch (tag) {
            case Tag.Value v -> nodes.add(new Output(v.format(), v.variable(), at));
            case Tag.Include i -> nodes.add(new Inclusion(i.partial(), at));
            case Tag.Comment c -> {}
            case Tag.Open open -> nodes.add(block(open, at, markup));
            case Tag.Else e -> stop(end, tag, at);
            case Tag.ElseIf e -> stop(end, tag, at);
            case Tag.Close e -> stop(end, tag, at);
        }
        return !(tag instanceof Tag.Else || tag instanceof Tag.ElseIf || tag instanceof Tag.Close);
    }

    private void closeElement(End end, Position at) {
        String name = scanner.elementEnd();
        if (!(end instanceof End.OfElement(String open, Position p)) || !open.equals(name)) {
            throw unreadable(at, "</" + name + "> closes nothing that is open here");
        }
    }

    private void requireEnd(End end) {
        switch (end) {
            case End.OfText e -> {}
            case End.OfElement(String name, Position at) ->
                    throw unreadable(at, "<" + name + "> is never closed");
            case End.OfBlock(String name, Position at) ->
                    throw unreadable(at, "{{#" + name + "}} is never closed");
        }
    }

    private void stop(End end, Tag tag, Position at) {
        if (!(end instanceof End.OfBlock(String name, Position p))) {
            throw unreadable(at, "this closes no block that is open here");
        }
        if (tag instanceof Tag.Close(String closed) && !closed.equals(name)) {
            throw unreadable(at, "{{/" + closed + "}} cannot close {{#" + name + "}}");
        }
        stopped = new Stopped(tag, at);
    }

    private Condition block(Tag.Open open, Position at, boolean markup) {
        Condition condition = alternatives(open.name(), open.variable(), at, markup);
        return open.name().equals("if")
                ? condition
                : new Condition(condition.variable(), condition.otherwise(), condition.then(), at);
    }

    private Condition alternatives(String name, Variable variable, Position at, boolean markup) {
        End end = new End.OfBlock(name, at);
        List<Node> then = nodes(end, markup);
        List<Node> otherwise = List.of();
        Stopped stop = stopped;
        switch (stop.tag()) {
            case Tag.ElseIf elseIf ->
                    otherwise = List.of(alternatives(name, elseIf.variable(), stop.at(), markup));
            case Tag.Else e -> {
                otherwise = nodes(end, markup);
                Stopped last = stopped;
                if (!(last.tag() instanceof Tag.Close)) {
                    throw unreadable(last.at(), "nothing can follow {{else}} but the block's end");
                }
            }
            default -> {}
        }
        return new Condition(variable, then, otherwise, at);
    }

    private void element(Position at, List<Node> nodes) {
        String name = scanner.elementStart();
        if (name.isEmpty()) {
            return;
        }
        Map<String, List<Node>> attributes = new LinkedHashMap<>();
        while (true) {
            Position attributeAt = scanner.position();
            TemplateScanner.Attribute attribute = scanner.attribute(name);
            if (attribute == null) {
                break;
            }
            List<Node> value = attributeValue(attribute);
            if (attributes.put(attribute.name(), value) != null) {
                problems.add(part, attributeAt, attribute.name() + " is there twice");
            }
        }
        boolean closed = scanner.elementStartEnd();
        List<Node> children =
                closed || WITHOUT_CONTENT.contains(name)
                        ? List.of()
                        : nodes(new End.OfElement(name, at), true);
        nodes.add(new Element(name, attributes, children, at));
    }

    private List<Node> attributeValue(TemplateScanner.Attribute attribute) {
        return new TemplateReader(scanner.value(attribute), part, tags, problems)
                .nodes(new End.OfText(), false);
    }

    private TemplateProblems.UnreadableException unreadable(Position at, String message) {
        return problems.unreadable(part, at, message);
    }
}
