package dev.stammkunde.programmes.challenges;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.points.AccountId;

/** Names what a customer has of a challenge. */
public record ParticipantId(DocumentId challenge, String customerId) {

    /** Returns the customer's account. */
    public AccountId holder() {
        return new AccountId(challenge.shopId(), customerId);
    }

    ParticipantId of(String otherName) {
        return new ParticipantId(challenge, otherName);
    }
}
