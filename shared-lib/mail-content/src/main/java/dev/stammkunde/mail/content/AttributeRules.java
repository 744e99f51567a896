package dev.stammkunde.mail.content;

import dev.stammkunde.mail.content.Node.Condition;
import dev.stammkunde.mail.content.Node.Element;
import dev.stammkunde.mail.content.Node.Inclusion;
import dev.stammkunde.mail.content.Node.Output;
import dev.stammkunde.mail.content.Node.Text;
import dev.stammkunde.mail.content.TemplateProblem.Part;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says which attributes elements may have: none that runs scripts, and no link that leads elsewhere
 * than to a web page or an address.
 */
final class AttributeRules {

    private static final Set<String> HTML_ATTRIBUTES =
            Set.of(
                    "align",
                    "alt",
                    "aria-hidden",
                    "aria-label",
                    "bgcolor",
                    "border",
                    "cellpadding",
                    "cellspacing",
                    "class",
                    "colspan",
                    "dir",
                    "height",
                    "href",
                    "lang",
                    "role",
                    "rowspan",
                    "src",
                    "style",
                    "target",
                    "title",
                    "valign",
                    "width");
    private static final Set<String> URLS = Set.of("href", "src", "background-url");

    /** What mail programs load by themselves. */
    private static final Set<String> PICTURES = Set.of("src", "background-url");

    private static final Set<String> TEXTS = Set.of("alt", "title", "aria-label");
    private static final Pattern MJML_ATTRIBUTE = Pattern.compile("(?!on)[a-z-]{2,40}");
    private static final Pattern MJML_VALUE = Pattern.compile("[\\p{L}\\p{N} .,;:#%()'/_!+*-]*");
    private static final Pattern WEB_OR_ADDRESS =
            Pattern.compile("(?i)(https?://[^\\s\"<>]+|mailto:[^\\s\"<>]+|tel:[0-9+ -]+)");
    private static final Pattern LOADING_STYLE =
            Pattern.compile("(?i)url\\s*\\(|expression\\s*\\(|@import|javascript:|[{}\\\\]");

    private final Part part;
    private final TemplateProblems problems;

    AttributeRules(Part part, TemplateProblems problems) {
        this.part = part;
        this.problems = problems;
    }

    /** Whether an attribute leads somewhere. */
    static boolean isUrl(String name) {
        return URLS.contains(name);
    }

    /** Collects what is wrong with the attributes of an element. */
    void check(Element element) {
        boolean mjml = element.name().startsWith("mj-");
        element.attributes()
                .forEach(
                        (name, value) -> {
                            boolean known =
                                    mjml
                                            ? MJML_ATTRIBUTE.matcher(name).matches()
                                            : HTML_ATTRIBUTES.contains(name);
                            if (!known) {
                                problem(element, "<" + element.name() + "> cannot have " + name);
                            } else if (URLS.contains(name)) {
                                checkUrl(element, name, value);
                            } else {
                                checkValue(element, name, value, mjml);
                            }
                        });
        if (element.name().equals("mj-button") && element.attribute("href").isEmpty()) {
            problem(element, "<mj-button> needs a href");
        }
        boolean image = element.name().equals("mj-image") || element.name().equals("img");
        if (image
                && (!element.attributes().containsKey("alt")
                        || element.attribute("src").isEmpty())) {
            problem(element, "an image needs src, and alt for those who do not see it");
        }
    }

    private void checkUrl(Element element, String name, List<Node> value) {
        boolean bySetting =
                !value.isEmpty()
                        && value.getFirst() instanceof Output(var format, Variable variable, var at)
                        && variable.type() == Variable.Type.URL;
        boolean written =
                !value.isEmpty()
                        && value.getFirst() instanceof Text(String text, var at)
                        && WEB_OR_ADDRESS.matcher(text.strip()).matches();
        if (!bySetting && !written) {
            problem(
                    element,
                    name
                            + " must start with https://, http:// or mailto:, or be a link of {{links…}}");
        }
        if (PICTURES.contains(name) && value.stream().anyMatch(AttributeRules::isOfReader)) {
            problem(
                    element,
                    name
                            + " can name nothing but the shop and its products: loading it would tell who opens the mail");
        }
        checkNoBlocks(element, name, value);
    }

    /**
     * A picture with an address of the reader's own is a tracking pixel, which nobody agreed to.
     */
    private static boolean isOfReader(Node node) {
        return node instanceof Output output
                && !output.variable().path().startsWith("shop.")
                && !output.variable().isPictureOfProduct();
    }

    private void checkValue(Element element, String name, List<Node> value, boolean mjml) {
        for (Node node : value) {
            if (node instanceof Text(String text, var at)) {
                boolean free = TEXTS.contains(name);
                boolean bad =
                        name.equals("style")
                                ? LOADING_STYLE.matcher(text).find()
                                : mjml && !free && !MJML_VALUE.matcher(text).matches();
                if (bad) {
                    problem(element, name + " has a value that mails cannot have");
                }
            } else if (!TEXTS.contains(name)) {
                problem(element, "no variable can stand in " + name);
            }
        }
        checkNoBlocks(element, name, value);
    }

    private void checkNoBlocks(Element element, String name, List<Node> value) {
        for (Node node : value) {
            if (node instanceof Condition || node instanceof Inclusion) {
                problem(element, "no block can stand in " + name);
            }
        }
    }

    private void problem(Element element, String message) {
        problems.add(part, element.at(), message);
    }
}
