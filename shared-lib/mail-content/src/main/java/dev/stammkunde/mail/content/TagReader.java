package dev.stammkunde.mail.content;

import dev.stammkunde.mail.content.Node.Format;
import dev.stammkunde.mail.content.TemplateProblem.Part;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads what stands between {@code {{} and {@code }}}: of Handlebars what can do no harm, which is
 * values, the helpers for them, {@code if} and {@code unless}.
 */
final class TagReader {

    /** Which values a helper takes. */
    private static final Map<Format, Set<Variable.Type>> TAKES =
            Map.of(
                    Format.DATE, Set.of(Variable.Type.DATE),
                    Format.MONEY, Set.of(Variable.Type.MONEY),
                    Format.NUMBER, Set.of(Variable.Type.NUMBER),
                    Format.POINTS, Set.of(Variable.Type.NUMBER));

    private static final Variable STAND_IN = Variable.SHOP_NAME;

    private final Vocabulary vocabulary;
    private final Part part;
    private final TemplateProblems problems;

    TagReader(Vocabulary vocabulary, Part part, TemplateProblems problems) {
        this.vocabulary = vocabulary;
        this.part = part;
        this.problems = problems;
    }

    /** Reads a tag without its braces. */
    Tag read(String content, Position at) {
        String text = content.strip();
        List<String> words = List.of(text.substring(sigilLength(text)).strip().split("\\s+"));
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        return switch (first) {
            case '!' -> new Tag.Comment();
            case '#' -> open(words, at);
            case '/' -> new Tag.Close(words.getFirst());
            case '>' -> include(words, at);
            case '&', '{' ->
                    throw unreadable(at, "every value is escaped; write {{ and }} around it");
            case '^', '=', '*', '~' -> throw unreadable(at, "{{" + first + " is not supported");
            case ' ' -> throw unreadable(at, "{{}} names no variable");
            default -> words.getFirst().equals("else") ? otherwise(words, at) : value(words, at);
        };
    }

    private static int sigilLength(String text) {
        return !text.isEmpty() && "!#/>".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
    }

    private Tag open(List<String> words, Position at) {
        String name = words.getFirst();
        if (name.equals("each")) {
            throw unreadable(at, "no variable is a list, so there is nothing for each to repeat");
        }
        if (!name.equals("if") && !name.equals("unless")) {
            throw unreadable(at, "unknown helper " + quoted(name) + "; blocks are if and unless");
        }
        if (words.size() != 2) {
            throw unreadable(at, name + " takes one variable");
        }
        return new Tag.Open(name, variable(words.get(1), at));
    }

    private Tag otherwise(List<String> words, Position at) {
        if (words.size() == 1) {
            return new Tag.Else();
        }
        if (words.size() == 3 && words.get(1).equals("if")) {
            return new Tag.ElseIf(variable(words.get(2), at));
        }
        throw unreadable(at, "write {{else}} or {{else if variable}}");
    }

    private Tag include(List<String> words, Position at) {
        if (words.size() != 1 || !vocabulary.partials().contains(words.getFirst())) {
            throw unreadable(at, "unknown part " + quoted(String.join(" ", words)));
        }
        return new Tag.Include(words.getFirst());
    }

    private Tag value(List<String> words, Position at) {
        if (words.size() > 2) {
            throw unreadable(at, "write {{variable}} or {{helper variable}}");
        }
        Variable variable = variable(words.getLast(), at);
        if (variable.type() == Variable.Type.FLAG) {
            problems.add(part, at, variable.path() + " can only stand in an if");
        }
        return new Tag.Value(
                words.size() == 1 ? usual(variable) : format(words.getFirst(), variable, at),
                variable);
    }

    private static Format usual(Variable variable) {
        return switch (variable.type()) {
            case TEXT, NAME, URL, FLAG -> Format.PLAIN;
            case LINES -> Format.LINES;
            case NUMBER -> Format.NUMBER;
            case DATE -> Format.DATE;
            case MONEY -> Format.MONEY;
        };
    }

    private Format format(String helper, Variable variable, Position at) {
        for (Map.Entry<Format, Set<Variable.Type>> entry : TAKES.entrySet()) {
            if (entry.getKey().name().toLowerCase(Locale.ROOT).equals(helper)) {
                if (!entry.getValue().contains(variable.type())) {
                    problems.add(part, at, helper + " cannot write " + variable.path());
                }
                return entry.getKey();
            }
        }
        problems.add(
                part,
                at,
                "unknown helper " + quoted(helper) + "; there are date, money, number and points");
        return usual(variable);
    }

    private Variable variable(String path, Position at) {
        return Variable.find(path)
                .filter(vocabulary.variables()::contains)
                .orElseGet(
                        () -> {
                            problems.add(
                                    part,
                                    at,
                                    "unknown variable "
                                            + quoted(path)
                                            + "; there are "
                                            + vocabulary.names());
                            return STAND_IN;
                        });
    }

    private TemplateProblems.UnreadableException unreadable(Position at, String message) {
        return problems.unreadable(part, at, message);
    }

    private static String quoted(String text) {
        String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return '"' + shown + '"';
    }
}
