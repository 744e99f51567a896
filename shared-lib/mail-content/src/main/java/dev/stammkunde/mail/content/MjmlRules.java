package dev.stammkunde.mail.content;

import dev.stammkunde.mail.content.Node.Condition;
import dev.stammkunde.mail.content.Node.Element;
import dev.stammkunde.mail.content.Node.Inclusion;
import dev.stammkunde.mail.content.Node.Output;
import dev.stammkunde.mail.content.Node.Text;
import dev.stammkunde.mail.content.TemplateProblem.Part;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says which elements may stand where: what every mail program shows, and nothing that loads files
 * or runs scripts.
 */
final class MjmlRules {

    /** The parent of a whole body. */
    static final String BODY = "mj-body";

    /** The parent of a body that is written as the contents of one column. */
    static final String COLUMN = "mj-column";

    private static final Set<String> CONTENTS =
            Set.of("mj-text", "mj-button", "mj-image", "mj-divider", "mj-spacer", "mj-table");
    private static final Set<String> INLINE =
            Set.of(
                    "a", "b", "br", "code", "em", "i", "img", "s", "small", "span", "strong", "sub",
                    "sup", "u");
    private static final Set<String> FLOW =
            Set.of("blockquote", "div", "h1", "h2", "h3", "h4", "hr", "ol", "p", "ul");
    private static final Map<String, Set<String>> CHILDREN = children();

    private final Part part;
    private final TemplateProblems problems;
    private final AttributeRules attributes;

    MjmlRules(Part part, TemplateProblems problems) {
        this.part = part;
        this.problems = problems;
        this.attributes = new AttributeRules(part, problems);
    }

    private static Map<String, Set<String>> children() {
        Map<String, Set<String>> children = new HashMap<>();
        CONTENTS.forEach(name -> children.put(name, Set.of()));
        children.put("hr", Set.of());
        children.put(BODY, Set.of("mj-section", "mj-wrapper"));
        children.put("mj-wrapper", Set.of("mj-section"));
        children.put("mj-section", Set.of(COLUMN, "mj-group"));
        children.put("mj-group", Set.of(COLUMN));
        children.put(COLUMN, CONTENTS);
        Set<String> html = new HashSet<>(INLINE);
        html.addAll(FLOW);
        for (String name : List.of("mj-text", "blockquote", "div", "li", "td", "th")) {
            children.put(name, html);
        }
        for (String name : INLINE) {
            children.put(name, INLINE);
        }
        for (String name : List.of("mj-button", "p", "h1", "h2", "h3", "h4")) {
            children.put(name, INLINE);
        }
        children.put("ul", Set.of("li"));
        children.put("ol", Set.of("li"));
        children.put("mj-table", Set.of("tr", "thead", "tbody"));
        children.put("thead", Set.of("tr"));
        children.put("tbody", Set.of("tr"));
        children.put("tr", Set.of("td", "th"));
        return children;
    }

    /** Returns in what a body lies, by its first element. */
    static String parentOf(List<Node> body) {
        for (Node node : body) {
            String parent =
                    switch (node) {
                        case Element element ->
                                CHILDREN.getOrDefault(BODY, Set.of()).contains(element.name())
                                        ? BODY
                                        : COLUMN;
                        case Condition condition ->
                                parentOf(
                                        condition.then().isEmpty()
                                                ? condition.otherwise()
                                                : condition.then());
                        case Inclusion i -> COLUMN;
                        case Text t -> "";
                        case Output o -> COLUMN;
                    };
            if (!parent.isEmpty()) {
                return parent;
            }
        }
        return COLUMN;
    }

    /** Whether text can stand in an element. */
    static boolean holdsText(String name) {
        return CHILDREN.getOrDefault(name, Set.of()).contains("b");
    }

    /** Collects what is wrong with the nodes in an element. */
    void check(List<Node> nodes, String parent) {
        Set<String> allowed = CHILDREN.getOrDefault(parent, Set.of());
        boolean html = holdsText(parent);
        for (Node node : nodes) {
            switch (node) {
                case Text text -> {
                    if (!html && !text.text().isBlank()) {
                        problem(
                                text,
                                "text cannot stand in <" + parent + ">; write <mj-text> around it");
                    }
                }
                case Output output -> {
                    if (!html) {
                        problem(
                                output,
                                "a value cannot stand in <"
                                        + parent
                                        + ">; write <mj-text> around it");
                    }
                }
                case Inclusion inclusion -> {
                    if (!parent.equals(COLUMN)) {
                        problem(inclusion, "a shipped part must stand beside <mj-text>, not in it");
                    }
                }
                case Condition condition -> {
                    check(condition.then(), parent);
                    check(condition.otherwise(), parent);
                }
                case Element element -> {
                    checkPlace(element, parent, allowed);
                    attributes.check(element);
                    check(element.children(), element.name());
                }
            }
        }
    }

    private void checkPlace(Element element, String parent, Set<String> allowed) {
        String name = element.name();
        if (allowed.contains(name)) {
            return;
        }
        problem(
                element,
                CHILDREN.containsKey(name)
                        ? "<" + name + "> cannot stand in <" + parent + ">"
                        : "unknown tag <" + name + ">; here can stand " + new TreeSet<>(allowed));
    }

    private void problem(Node node, String message) {
        Position at = node.at();
        if (node instanceof Text(String text, Position start)) {
            int blank = text.length() - text.stripLeading().length();
            Position inText = Position.of(text, blank);
            at =
                    inText.line() == 1
                            ? new Position(start.line(), start.column() + inText.column() - 1)
                            : new Position(start.line() + inText.line() - 1, inText.column());
        }
        problems.add(part, at, message);
    }
}
