package dev.stammkunde.mail.content;

import dev.stammkunde.mail.content.Node.Format;

/** What stands between {@code {{} and {@code }}}. */
sealed interface Tag {

    /** A value. */
    record Value(Format format, Variable variable) implements Tag {}

    /**
     * The start of a block.
     *
     * @param name {@code if} or {@code unless}
     */
    record Open(String name, Variable variable) implements Tag {}

    /** The other alternative. */
    record Else() implements Tag {}

    /** The other alternative, under a condition of its own. */
    record ElseIf(Variable variable) implements Tag {}

    /** The end of a block. */
    record Close(String name) implements Tag {}

    /** A shipped part. */
    record Include(String partial) implements Tag {}

    /** Nothing. */
    record Comment() implements Tag {}
}
