package dev.stammkunde.mail.content;

import dev.stammkunde.mail.content.Node.Condition;
import dev.stammkunde.mail.content.Node.Element;
import dev.stammkunde.mail.content.Node.Inclusion;
import dev.stammkunde.mail.content.Node.Output;
import dev.stammkunde.mail.content.Node.Text;
import dev.stammkunde.mail.content.Piece.Choice;
import dev.stammkunde.mail.content.Piece.Literal;
import dev.stammkunde.mail.content.Piece.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Collects pieces in their order. Literals that follow each other become one, so pieces that say
 * the same are equal.
 */
final class Pieces {

    private final List<Piece> pieces = new ArrayList<>();

    /** The literal that may still go on. */
    private final StringBuilder literal = new StringBuilder();

    /** Returns a line without markup, such as a subject; the operator writes its text. */
    static List<Piece> ofLine(List<Node> nodes, UnaryOperator<String> writing) {
        Pieces line = new Pieces();
        for (Node node : nodes) {
            switch (node) {
                case Text text -> line.literal(writing.apply(text.text()));
                case Output output -> line.add(Value.of(output));
                case Condition condition ->
                        line.choice(
                                condition.variable(),
                                ofLine(condition.then(), writing),
                                ofLine(condition.otherwise(), writing));
                case Element e -> throw new IllegalStateException("a line has no elements");
                case Inclusion i -> throw new IllegalStateException("a line has no parts");
            }
        }
        return line.all();
    }

    void literal(String text) {
        literal.append(text);
    }

    void add(Piece piece) {
        if (piece instanceof Literal(String text)) {
            literal(text);
            return;
        }
        if (!literal.isEmpty()) {
            pieces.add(new Literal(literal.toString()));
            literal.setLength(0);
        }
        pieces.add(piece);
    }

    void addAll(List<Piece> more) {
        more.forEach(this::add);
    }

    void choice(Variable variable, List<Piece> then, List<Piece> otherwise) {
        add(new Choice(variable, then, otherwise));
    }

    List<Piece> all() {
        List<Piece> all = new ArrayList<>(pieces);
        if (!literal.isEmpty()) {
            all.add(new Literal(literal.toString()));
        }
        return List.copyOf(all);
    }

    /** Returns all pieces without the white space of literals at both ends. */
    List<Piece> stripped() {
        List<Piece> stripped = new ArrayList<>(all());
        if (!stripped.isEmpty() && stripped.getFirst() instanceof Literal(String text)) {
            stripped.set(0, new Literal(text.stripLeading()));
        }
        if (!stripped.isEmpty() && stripped.getLast() instanceof Literal(String text)) {
            stripped.set(stripped.size() - 1, new Literal(text.stripTrailing()));
        }
        stripped.removeIf(new Literal("")::equals);
        return List.copyOf(stripped);
    }
}
