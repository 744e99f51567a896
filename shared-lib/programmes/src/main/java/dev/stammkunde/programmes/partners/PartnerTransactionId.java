package dev.stammkunde.programmes.partners;

import dev.stammkunde.platform.DocumentId;

/**
 * Names a purchase with a partner.
 *
 * @param transaction the partner's own id of it
 */
public record PartnerTransactionId(DocumentId partner, String transaction) {}
