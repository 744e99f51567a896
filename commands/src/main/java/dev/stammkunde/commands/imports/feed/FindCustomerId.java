package dev.stammkunde.commands.imports.feed;

import dev.stammkunde.platform.json.InvalidFieldException;

import java.util.Optional;

/** Finds a customer's id in the shop by their address, for tables that name nobody else. */
@FunctionalInterface
public interface FindCustomerId {

    /** Knows nobody, since no list of customers was given. */
    FindCustomerId NOBODY =
            _ -> {
                throw new InvalidFieldException(
                        "the customer's id", "is not in the export: say --customers");
            };

    /**
     * Finds the id.
     *
     * @return empty for an address that the list has not
     * @throws InvalidFieldException if it is of several customers, or there is no list
     */
    Optional<String> find(String email);
}
