package dev.stammkunde.mail.content;

import dev.stammkunde.mail.content.Node.Format;
import dev.stammkunde.mail.content.Node.Output;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A piece of a compiled mail. */
sealed interface Piece {

    /**
     * Says the same to everybody.
     *
     * @param text as it goes out: in HTML with entities
     */
    record Literal(String text) implements Piece {}

    /** Says what the value of a variable is. */
    record Value(Variable variable, Format format) implements Piece {

        static Value of(Output output) {
            return new Value(output.variable(), output.format());
        }

        /** Returns a value in an attribute: what a link does not begin with is a part of it. */
        static Value of(Output output, String attribute, List<Node> whole) {
            boolean isPart = AttributeRules.isUrl(attribute) && !output.equals(whole.getFirst());
            return isPart ? new Value(output.variable(), Format.ENCODED) : of(output);
        }
    }

    /** Says one of two things, by whether a variable has a value that is neither empty nor 0. */
    record Choice(Variable variable, List<Piece> then, List<Piece> otherwise) implements Piece {
        public Choice {
            then = List.copyOf(then);
            otherwise = List.copyOf(otherwise);
        }

        /** Returns the alternative that values take. */
        List<Piece> taken(MailValues values) {
            return values.says(variable) ? then : otherwise;
        }
    }

    /** Finds the first variable that pieces ask for and has no value. */
    static Optional<Variable> findMissing(List<Piece> pieces, MailValues values) {
        for (Piece piece : pieces) {
            Optional<Variable> missing =
                    switch (piece) {
                        case Literal l -> Optional.empty();
                        case Value(Variable variable, Format f) ->
                                Optional.of(variable).filter(v -> values.value(v) == null);
                        case Choice choice -> findMissing(choice.taken(values), values);
                    };
            if (missing.isPresent()) {
                return missing;
            }
        }
        return Optional.empty();
    }

    /** Returns how many characters pieces have at least by the longest choices, values aside. */
    static int longest(List<Piece> pieces) {
        int characters = 0;
        for (Piece piece : pieces) {
            characters +=
                    switch (piece) {
                        case Literal(String text) -> text.length();
                        case Value _ -> 0;
                        case Choice choice ->
                                Math.max(longest(choice.then()), longest(choice.otherwise()));
                    };
        }
        return characters;
    }

    /** Returns the bytes of both alternatives of each choice; a value is as long as its name. */
    static int bytes(List<Piece> pieces) {
        int bytes = 0;
        for (Piece piece : pieces) {
            bytes +=
                    switch (piece) {
                        case Literal(String text) -> text.getBytes(StandardCharsets.UTF_8).length;
                        case Value(Variable variable, Format f) -> variable.path().length();
                        case Choice choice -> bytes(choice.then()) + bytes(choice.otherwise());
                    };
        }
        return bytes;
    }
}
