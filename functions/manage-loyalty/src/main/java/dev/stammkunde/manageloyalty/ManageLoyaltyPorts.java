package dev.stammkunde.manageloyalty;

import dev.stammkunde.platform.DocumentCollection;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.programmes.referral.ReferralReviews;

import java.util.function.Function;

/**
 * What the function works on.
 *
 * @param documents of each type
 * @param reviews of doubtful referrals
 */
record ManageLoyaltyPorts(
        Function<DocumentType<?>, DocumentCollection<DocumentId>> documents,
        ReferralReviews reviews) {}
