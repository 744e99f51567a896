package dev.stammkunde.insights.lift;

import dev.stammkunde.mail.FindDrawnCustomers.Drawn;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Finds how a shop and its campaigns draw customers, and whom they drew. */
public interface FindDraws {

    /**
     * Returns how the shop draws.
     *
     * @param currency in which costs are told; those of another one are not known
     */
    ShopDraw shop(String shopId, String currency, Instant now);

    /**
     * Returns the campaigns of a shop that can be used, archived ones too, at most {@code most}.
     * One that is to run once and has not is not among them.
     */
    List<CampaignDraw> campaigns(String shopId, int most);

    /**
     * What the runs of a time came to.
     *
     * @param areFinished whether all of them are carried out
     * @param gifts how many gifts came with their mails
     */
    record RunsOfTime(boolean areFinished, long gifts) {}

    /**
     * Returns what the runs of a campaign in a time came to.
     *
     * @param from the first moment
     * @param until the first moment that is too late
     */
    RunsOfTime runs(CampaignDraw campaign, Instant from, Instant until);

    /** Finds all customers for whom the runs of a time ordered a mail, whatever came of it. */
    void drawn(CampaignDraw campaign, Instant from, Instant until, Consumer<Drawn> each);
}
