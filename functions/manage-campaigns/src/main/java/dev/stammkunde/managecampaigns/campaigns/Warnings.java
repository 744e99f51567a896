package dev.stammkunde.managecampaigns.campaigns;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CouponPools;
import dev.stammkunde.campaigns.Gift;
import dev.stammkunde.campaigns.calendar.OccasionCalendar;
import dev.stammkunde.campaigns.content.NeverFilled;
import dev.stammkunde.campaigns.content.NeverFilled.Place;
import dev.stammkunde.campaigns.schedules.CampaignPlans;
import dev.stammkunde.campaigns.schedules.ScheduleCheck;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.json.MailSettingsJson;
import dev.stammkunde.platform.json.UnusableDocumentException;
import dev.stammkunde.shop.Language;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Finds what marketing should know about a campaign that is allowed nevertheless. */
public final class Warnings {

    private static final int FEW_CODES = 50;

    private final CouponPools pools;
    private final NeverFilled texts;
    private final QuietWarnings quiet;

    /**
     * Wires the rule.
     *
     * @param texts tells whether texts speak of gifts
     */
    public Warnings(CouponPools pools, NeverFilled texts, OccasionCalendar calendar) {
        this.pools = pools;
        this.texts = texts;
        this.quiet = new QuietWarnings(calendar);
    }

    /**
     * Returns them in words.
     *
     * @param settings of the shop; nothing where they cannot be used
     */
    public List<String> of(Campaign campaign, Optional<MailSettings> settings, Instant now) {
        List<String> warnings = new ArrayList<>();
        if (campaign.state() != CampaignState.ACTIVE) {
            return warnings;
        }
        switch (ScheduleCheck.of(
                CampaignPlans.of(campaign.timing(), campaign.activeSince()), now)) {
            case ScheduleCheck.Allowed allowed ->
                    allowed.warnings().forEach(warning -> warnings.add(words(warning)));
            case ScheduleCheck.Refused refused ->
                    warnings.add("The schedule " + refused.problem() + ".");
        }
        if (settings.isEmpty()) {
            warnings.add(
                    "The shop's mail settings cannot be used: no mail goes out until they are corrected.");
        } else if (settings.get().sender().address().equals(MailSettingsJson.NO_SENDER)) {
            warnings.add("The shop has no mail settings yet: no mail goes out without a sender.");
        }
        if (campaign.gift() instanceof Gift.Coupon(String pool)) {
            long left = pools.left(campaign.id().shopId(), pool);
            if (left < FEW_CODES) {
                warnings.add("The coupon pool %s has %d codes left.".formatted(pool, left));
            }
        }
        settings.ifPresent(known -> warnings.addAll(ofTexts(campaign, known, now)));
        if (!campaign.similarGoods()) {
            warnings.add("Without similarGoods it goes to customers with a confirmed opt-in only.");
        }
        return warnings;
    }

    /** Returns what resuming does beside waking the schedule. */
    public static String ofMadeUp(Instant run) {
        return "The run of " + run + ", which the pause left out, is made up in some minutes.";
    }

    private List<String> ofTexts(Campaign campaign, MailSettings settings, Instant now) {
        List<String> warnings = new ArrayList<>(quiet.of(campaign, settings, now));
        if (campaign.gift() != null) {
            try {
                warnings.addAll(hiddenGifts(campaign, settings, now));
            } catch (UnusableDocumentException _) {
                // Without the shop's programme nobody knows what the gift is: others tell of that.
            }
        }
        return warnings;
    }

    private List<String> hiddenGifts(Campaign campaign, MailSettings settings, Instant now) {
        List<String> hidden = new ArrayList<>();
        new TreeMap<>(campaign.contents())
                .forEach(
                        (variant, contents) -> {
                            for (Language language : new TreeMap<>(contents).keySet()) {
                                Place place = new Place(variant, language);
                                if (texts.hidesGift(campaign, place, settings, now)) {
                                    hidden.add(
                                            "contents.%s.%s says nothing of the gift that it brings."
                                                    .formatted(variant, language.code()));
                                }
                            }
                        });
        for (OwnContents own : OwnContents.of(campaign.split(), campaign.contents())) {
            Campaign said = campaign.saying(own.variant());
            own.places().stream()
                    .filter(place -> texts.hidesGift(said, place, settings, now))
                    .map(
                            place ->
                                    "%s.%s says nothing of the gift that it brings."
                                            .formatted(own.path(), place.language().code()))
                    .forEach(hidden::add);
        }
        return hidden;
    }

    private static String words(ScheduleCheck.Warning warning) {
        return switch (warning) {
            case IN_HOUR_OF_CLOCK_CHANGE ->
                    "One of its runs falls into the hour that is skipped when summer time begins: that"
                            + " run is left out.";
        };
    }
}
