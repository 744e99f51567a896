package dev.stammkunde.campaigns;

import dev.stammkunde.campaigns.calendar.Occasion;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.Content;
import dev.stammkunde.mail.MailDays;
import dev.stammkunde.mail.MailTerms;
import dev.stammkunde.mail.Priority;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One version of a campaign. A change makes the next version; a run and each of its mails name the
 * version that they followed.
 *
 * @param version 1, 2, … without gaps
 * @param activeSince when it was last created or resumed
 * @param draft what it says
 */
public record Campaign(
        CampaignId id, int version, CampaignState state, Instant activeSince, CampaignDraft draft) {

    /** The contents of all mails for which there is no variant of their own. */
    public static final String MAIN = "main";

    /** How many days after its own a mail about something that happened is worth sending. */
    public static final int FOLLOW_UP_DAYS = 7;

    /** How many days later a mail about a basket is worth sending: goods and prices change. */
    public static final int BASKET_DAYS = 2;

    public String name() {
        return draft.name();
    }

    public CampaignRule rule() {
        return draft.rule();
    }

    public Timing timing() {
        return draft.timing();
    }

    public Audience audience() {
        return draft.audience();
    }

    public String topic() {
        return draft.topic();
    }

    public Map<String, Map<Language, Content>> contents() {
        return draft.contents();
    }

    /** Whether a text of its own may speak of a reward, which then has to be looked for. */
    public boolean speaksOfRewards() {
        return speaksOf("reward.");
    }

    /** Whether a text may speak of the reader's tier, so that somebody has to look for it. */
    public boolean speaksOfTiers() {
        return speaksOf("tier.");
    }

    /** Whether a text may show products that are suggested to the reader. */
    public boolean speaksOfSuggestions() {
        return speaksOf("suggestion");
    }

    private boolean speaksOf(String names) {
        return contents().values().stream()
                .flatMap(byLanguage -> byLanguage.values().stream())
                .flatMap(
                        content ->
                                Stream.of(content.subject(), content.preheader(), content.body()))
                .anyMatch(text -> text != null && text.contains(names));
    }

    public @Nullable Gift gift() {
        return draft.gift();
    }

    public Priority priority() {
        return draft.priority();
    }

    public int holdoutPercent() {
        return draft.holdoutPercent();
    }

    public boolean similarGoods() {
        return draft.similarGoods();
    }

    /**
     * Returns the terms on which its mails are sent.
     *
     * @param now the state of the newest version
     */
    public MailTerms terms(CampaignState now) {
        return new MailTerms(
                topic(), priority(), holdoutPercent(), similarGoods(), mailDays(), now);
    }

    /** Returns on which days its mails make sense. */
    public MailDays mailDays() {
        int daysAfter =
                switch (rule()) {
                    case CampaignRule.Birthday birthday -> birthday.daysAfter();
                    case CampaignRule.OnLifeEvent event -> event.daysAfter();
                    case CampaignRule.OnOccasion occasion -> occasion.daysAfter();
                    case CampaignRule.WinBack _ -> 0;
                    case CampaignRule.AfterOrder order -> order.after().daysAfter();
                    case CampaignRule.AfterOptIn optIn -> optIn.days();
                    case CampaignRule.BeforeExpiry expiry -> -expiry.days();
                    case CampaignRule.OnTier tier -> -tier.days();
                    case CampaignRule.LeftBasket _ -> 0;
                };
        return new MailDays(daysAfter, isAboutADay(), sendUntilDays(), timing().onQuietDays());
    }

    /**
     * Weeks later, nobody needs to be thanked or welcomed any more; and nobody is warned of what is
     * over.
     */
    private @Nullable Integer sendUntilDays() {
        Integer asked = timing().sendUntilDays();
        int before =
                switch (rule()) {
                    case CampaignRule.BeforeExpiry expiry -> expiry.days();
                    case CampaignRule.OnTier tier -> tier.days();
                    case CampaignRule.Birthday _,
                            CampaignRule.OnLifeEvent _,
                            CampaignRule.WinBack _,
                            CampaignRule.OnOccasion _,
                            CampaignRule.AfterOrder _,
                            CampaignRule.AfterOptIn _,
                            CampaignRule.LeftBasket _ ->
                            0;
                };
        if (before > 0) {
            return asked == null
                    ? Integer.valueOf(before)
                    : Integer.valueOf(Math.min(asked, before));
        }
        if (asked == null && rule() instanceof CampaignRule.LeftBasket) {
            return BASKET_DAYS;
        }
        return asked == null && FindFollowUps.isFor(rule())
                ? Integer.valueOf(FOLLOW_UP_DAYS)
                : asked;
    }

    /** Whether its mails are about a day of the calendar or of the customer's life. */
    public boolean isAboutADay() {
        return switch (rule()) {
            case CampaignRule.Birthday _, CampaignRule.OnLifeEvent _ -> true;
            case CampaignRule.OnOccasion(Occasion occasion, int _) ->
                    !(occasion instanceof Occasion.Once);
            case CampaignRule.WinBack _,
                    CampaignRule.AfterOrder _,
                    CampaignRule.AfterOptIn _,
                    CampaignRule.BeforeExpiry _,
                    CampaignRule.OnTier _,
                    CampaignRule.LeftBasket _ ->
                    false;
        };
    }

    public @Nullable Split split() {
        return draft.split();
    }

    /** Finds which variant of the mails a customer reads; nothing where all say the same. */
    public Optional<Split.Variant> findVariant(CustomerId reader) {
        return Optional.ofNullable(split()).map(it -> it.of(reader, id));
    }

    /** Finds a variant of the mails by its id. */
    public Optional<Split.Variant> findVariant(@Nullable String variantId) {
        return Optional.ofNullable(split())
                .flatMap(it -> Optional.ofNullable(variantId).flatMap(it::find));
    }

    /** Returns this version with the contents of a variant, as its readers know it. */
    public Campaign saying(Split.Variant variant) {
        return new Campaign(id, version, state, activeSince, draft.saying(variant));
    }

    /** Returns this version as if it gave nothing. */
    public Campaign withoutGift() {
        return new Campaign(id, version, state, activeSince, draft.withoutGift());
    }

    /**
     * Finds the gift for a customer: points need an account, which who only subscribed to mails
     * does not have.
     */
    public Optional<Gift> findGiftFor(CustomerId customer) {
        return Optional.ofNullable(gift())
                .filter(any -> !(any instanceof Gift.Points && Mailbox.isMailbox(customer)));
    }

    /**
     * Finds the gift that a mail of a variant of the contents brings: of a ladder, the mail of the
     * last step alone.
     */
    public Optional<Gift> findGift(String variant) {
        boolean brings =
                switch (rule()) {
                    case CampaignRule.WinBack(List<CampaignRule.Step> steps) ->
                            findStep(variant).equals(Optional.of(steps.size()));
                    case CampaignRule.Birthday _,
                            CampaignRule.OnLifeEvent _,
                            CampaignRule.OnOccasion _,
                            CampaignRule.AfterOrder _,
                            CampaignRule.AfterOptIn _,
                            CampaignRule.BeforeExpiry _,
                            CampaignRule.OnTier _,
                            CampaignRule.LeftBasket _ ->
                            true;
                };
        return brings ? Optional.ofNullable(gift()) : Optional.empty();
    }

    /**
     * Finds the step of the ladder whose mail has a variant of the contents; of {@value #MAIN}, the
     * first. Nothing without a ladder, and where each step has contents of its own.
     */
    public Optional<Integer> findStep(String variant) {
        return stepsWith(variant).stream().findFirst();
    }

    /** Returns the steps of the ladder whose mails have a variant of the contents, in order. */
    public List<Integer> stepsWith(String variant) {
        return switch (rule()) {
            case CampaignRule.WinBack(List<CampaignRule.Step> steps) ->
                    variant.equals(MAIN)
                            ? IntStream.rangeClosed(1, steps.size())
                                    .filter(step -> !contents().containsKey(String.valueOf(step)))
                                    .boxed()
                                    .toList()
                            : List.of(Integer.valueOf(variant));
            case CampaignRule.Birthday _,
                    CampaignRule.OnLifeEvent _,
                    CampaignRule.OnOccasion _,
                    CampaignRule.AfterOrder _,
                    CampaignRule.AfterOptIn _,
                    CampaignRule.BeforeExpiry _,
                    CampaignRule.OnTier _,
                    CampaignRule.LeftBasket _ ->
                    List.of();
        };
    }

    /** Finds what a customer of a language reads, in one of the languages of the fallbacks else. */
    public Optional<Content> findContent(String variant, List<Language> languages) {
        Map<Language, Content> byLanguage =
                contents().getOrDefault(variant, contents().getOrDefault(MAIN, Map.of()));
        return languages.stream().filter(byLanguage::containsKey).findFirst().map(byLanguage::get);
    }
}
