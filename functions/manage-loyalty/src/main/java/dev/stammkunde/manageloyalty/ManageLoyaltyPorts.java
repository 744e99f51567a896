package dev.stammkunde.manageloyalty;

import dev.stammkunde.platform.DocumentCollection;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.programmes.membership.Declarations;

import java.util.function.Function;

/**
 * What the function works on.
 *
 * @param documents of each type
 * @param declarations what people declared about contracts
 */
record ManageLoyaltyPorts(
        Function<DocumentType<?>, DocumentCollection<DocumentId>> documents,
        Declarations declarations) {}
