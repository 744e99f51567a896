package dev.stammkunde.mail.links;

/** Finds the keys that links are signed with. */
@FunctionalInterface
public interface FindLinkKeys {

    /** Returns the keys as of now. */
    LinkKeys keys();
}
