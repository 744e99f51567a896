package dev.stammkunde.mail.content;

import dev.stammkunde.mail.RenderedMail;

/** What became of a mail that was to be rendered. */
public sealed interface Rendering {

    /** It can be sent. */
    record Rendered(RenderedMail mail) implements Rendering {}

    /**
     * The mail speaks of something that there is nothing of.
     *
     * @param name such as {@code customer.givenName}
     */
    record MissingVariable(String name) implements Rendering {}
}
