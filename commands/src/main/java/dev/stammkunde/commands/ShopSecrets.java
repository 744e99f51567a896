package dev.stammkunde.commands;

import java.util.Optional;

/** Where documents of shops are kept: how one signs its webhooks, or how its admin is reached. */
interface ShopSecrets {

    /**
     * Keeps a shop's document, unless the shop has one.
     *
     * @return false if it has one, which stays as it is
     */
    boolean create(String name, String document);

    /** Finds a shop's document. */
    Optional<String> find(String name);

    /** Replaces the document of a shop that has one. */
    void replace(String name, String document);
}
