package dev.stammkunde.domain.campaign;

import dev.stammkunde.domain.consent.Mailbox;
import dev.stammkunde.domain.customer.CustomerId;
import dev.stammkunde.domain.mail.MailTerms;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One version of a campaign. A change makes the next version; a run and each of its mails name the
 * version that they followed.
 *
 * @param version 1, 2, … without gaps
 * @param topic what customers can subscribe to or leave, such as {@code news}
 * @param contents by variant: {@value #MAIN}, and for a ladder also the number of a step, which
 *     wins over {@value #MAIN}; each has every language of the shop
 * @param holdoutPercent the share of customers, 0 to 100, who never get this campaign's mails, so
 *     that its effect can be told
 * @param similarGoods whether it advertises the shop's own similar goods only, without which it may
 *     not go to existing customers who gave no consent (§ 7 (3) UWG)
 * @param activeSince when it was last created or resumed: nobody is due for a day before that
 */
public record Campaign(
        CampaignId id,
        int version,
        String name,
        CampaignState state,
        CampaignRule rule,
        Timing timing,
        Audience audience,
        String topic,
        Map<String, Map<Language, Content>> contents,
        @Nullable Gift gift,
        Priority priority,
        int holdoutPercent,
        boolean similarGoods,
        Instant activeSince) {

    /** The contents of all mails for which there is no variant of their own. */
    public static final String MAIN = "main";

    public Campaign {
        contents = Map.copyOf(contents);
    }

    /**
     * Returns the terms on which its mails are sent.
     *
     * @param now the state of the newest version
     */
    public MailTerms terms(CampaignState now) {
        return new MailTerms(topic, priority, holdoutPercent, similarGoods, now);
    }

    /**
     * Finds the gift for a customer: points need an account, which who only subscribed to mails
     * does not have.
     */
    public Optional<Gift> findGiftFor(CustomerId customer) {
        return Optional.ofNullable(gift)
                .filter(any -> !(any instanceof Gift.Points && Mailbox.isMailbox(customer)));
    }

    /**
     * Finds the gift that a mail of a variant of the contents brings: of a ladder, the mail of the
     * last step alone.
     */
    public Optional<Gift> findGift(String variant) {
        boolean brings =
                switch (rule) {
                    case CampaignRule.WinBack(List<CampaignRule.Step> steps) ->
                            findStep(variant).equals(Optional.of(steps.size()));
                    case CampaignRule.Birthday _, CampaignRule.OnOccasion _ -> true;
                };
        return brings ? Optional.ofNullable(gift) : Optional.empty();
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
        return switch (rule) {
            case CampaignRule.WinBack(List<CampaignRule.Step> steps) ->
                    variant.equals(MAIN)
                            ? IntStream.rangeClosed(1, steps.size())
                                    .filter(step -> !contents.containsKey(String.valueOf(step)))
                                    .boxed()
                                    .toList()
                            : List.of(Integer.valueOf(variant));
            case CampaignRule.Birthday _, CampaignRule.OnOccasion _ -> List.of();
        };
    }

    /** Finds what a customer of a language reads, in one of the languages of the fallbacks else. */
    public Optional<Content> findContent(String variant, List<Language> languages) {
        Map<Language, Content> byLanguage =
                contents.getOrDefault(variant, contents.getOrDefault(MAIN, Map.of()));
        return languages.stream().filter(byLanguage::containsKey).findFirst().map(byLanguage::get);
    }
}
