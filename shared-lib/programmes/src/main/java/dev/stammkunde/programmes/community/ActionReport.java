package dev.stammkunde.programmes.community;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.points.AccountId;

import java.time.Instant;

/**
 * A shop says that a customer did something.
 *
 * @param customer as the shop names them
 * @param action the document's id
 * @param occurredAt when it happened, by the shop's clock
 */
public record ActionReport(
        ActionId id, AccountId customer, String action, ActionProof proof, Instant occurredAt) {

    DocumentId document() {
        return new DocumentId(id.shopId(), action);
    }

    /** Returns the same of the customer by whose name it is kept. */
    ActionReport of(AccountId holder) {
        return new ActionReport(id, holder, action, proof, occurredAt);
    }
}
