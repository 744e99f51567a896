package dev.stammkunde.managerewards;

import dev.stammkunde.campaigns.CouponPools;
import dev.stammkunde.platform.admin.DocumentAnswers;
import dev.stammkunde.platform.documents.StoredVersion;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.rewards.RewardDraft;
import dev.stammkunde.rewards.RewardId;
import dev.stammkunde.rewards.redeem.FindRewardTotals;

/** Tells how many of a reward are left. */
final class RewardStock {

    private final DocumentAnswers<RewardDraft> stored;
    private final FindRewardTotals totals;
    private final CouponPools pools;

    RewardStock(DocumentAnswers<RewardDraft> stored, FindRewardTotals totals, CouponPools pools) {
        this.stored = stored;
        this.totals = totals;
        this.pools = pools;
    }

    /** By the latest version, or that of the query; of what has no limit nothing is counted. */
    HttpResponse show(AdminInput input) {
        return switch (stored.version(input)) {
            case StoredVersion.Unusable<RewardDraft> unusable ->
                    throw AdminRefusedException.unusable(
                            ManageRewards.UNUSABLE, unusable.problems());
            case StoredVersion.Usable<RewardDraft> usable ->
                    HttpResponse.json(200, json(input, usable));
        };
    }

    private String json(AdminInput input, StoredVersion.Usable<RewardDraft> version) {
        String shopId = input.shopId();
        String rewardId = input.request().pathParameter(ManageRewards.ID);
        Integer total = version.value().limits().total();
        String pool = version.value().pool();
        return JsonText.object(
                json -> {
                    json.number("version", version.stamp().version());
                    if (total != null) {
                        long taken = totals.total(new RewardId(shopId, rewardId));
                        json.number("total", total)
                                .number("taken", taken)
                                .number("left", Math.max(0, total - taken));
                    }
                    if (pool != null) {
                        json.text("pool", pool).number("codesLeft", pools.left(shopId, pool));
                    }
                });
    }
}
