package dev.stammkunde.managerewards;

import dev.stammkunde.campaigns.CouponPools;
import dev.stammkunde.mail.ReadMailSettings;
import dev.stammkunde.platform.DocumentCollection;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentVersions;
import dev.stammkunde.rewards.FindShopPlatform;
import dev.stammkunde.rewards.redeem.FindRewardTotals;

/**
 * What the function works on.
 *
 * @param rewards as documents
 * @param payment how orders can be paid with points in part, as documents
 * @param shops in whose language texts must be
 * @param platforms that make shops' codes
 * @param totals how often each reward was had by all
 * @param pools of imported codes
 */
record ManageRewardsPorts(
        DocumentCollection<DocumentId> rewards,
        DocumentVersions<String> payment,
        ReadMailSettings shops,
        FindShopPlatform platforms,
        FindRewardTotals totals,
        CouponPools pools) {}
