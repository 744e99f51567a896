package dev.stammkunde.programmes.ladders;

import dev.stammkunde.campaigns.Goods;

/**
 * What marketing writes of a volume ladder: all of a version but what the system adds to it.
 *
 * @param name for the team alone
 * @param goods that it is for
 * @param basis what is counted, and what the steps give
 * @param reading what a step gives its relief to
 * @param prices which prices its amounts are
 */
public record LadderDraft(
        String name, Goods goods, Basis basis, LadderReading reading, PriceKind prices) {}
