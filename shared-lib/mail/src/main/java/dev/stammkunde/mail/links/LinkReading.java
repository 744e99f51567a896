package dev.stammkunde.mail.links;

/** What a link that came back turned out to be. */
public sealed interface LinkReading {

    /** It is ours and still works. */
    record Valid(SignedLink link) implements LinkReading {}

    /** It is ours and works no more. */
    record Expired(SignedLink link) implements LinkReading {}

    /** It is not ours, was changed on its way, or is for something else. */
    record Forged() implements LinkReading {}
}
