package dev.stammkunde.manageloyalty;

import dev.stammkunde.platform.DocumentCollection;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.programmes.limited.Claims;
import dev.stammkunde.programmes.partners.SettleMonths;

import java.util.function.Function;

/**
 * What the function works on.
 *
 * @param documents of each type
 * @param claims to limited offers, for their figures
 * @param tiers of customers
 * @param partners whose months are settled
 */
record ManageLoyaltyPorts(
        Function<DocumentType<?>, DocumentCollection<DocumentId>> documents,
        Claims claims,
        TierPorts tiers,
        SettleMonths.Needs partners) {}
