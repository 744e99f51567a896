package dev.stammkunde.managecampaigns;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.Split;
import dev.stammkunde.campaigns.content.PreviewMail.Wish;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.http.AdminRefusedException;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which mail of a campaign a request asks for.
 *
 * @param campaign as the variant says it
 * @param variant the id of the variant; empty where the campaign has none
 */
record AskedMail(Campaign campaign, Wish wish, Optional<String> variant) {

    /**
     * Reads it. Who asks for no variant sees the one that the customer reads, and without a
     * customer the first.
     *
     * @throws AdminRefusedException if there is no such mail
     */
    static AskedMail of(Campaign campaign, CampaignInput input, Optional<CustomerId> customer) {
        List<String> words =
                Arrays.asList(
                        CampaignInput.read(() -> input.body().findText("variant"))
                                .orElse("")
                                .split("/", -1));
        String contents = words.getFirst();
        Optional<String> asked = words.stream().skip(1).findFirst();
        if (words.size() == 1 && campaign.findVariant(contents).isPresent()) {
            asked = Optional.of(contents);
            contents = "";
        }
        boolean isKnown =
                (contents.isEmpty() || contents.equals(Campaign.MAIN) || isStep(campaign, contents))
                        && words.size() <= 2
                        && asked.filter(id -> campaign.findVariant(id).isEmpty()).isEmpty();
        if (!isKnown) {
            throw AdminRefusedException.invalid("variant", expected(campaign));
        }
        Wish wish =
                new Wish(
                        customer,
                        contents.isEmpty() ? Campaign.MAIN : contents,
                        input.language(input.body()));
        return find(campaign, asked, customer)
                .map(
                        variant ->
                                new AskedMail(
                                        campaign.saying(variant), wish, Optional.of(variant.id())))
                .orElseGet(() -> new AskedMail(campaign, wish, Optional.empty()));
    }

    private static Optional<Split.Variant> find(
            Campaign campaign, Optional<String> asked, Optional<CustomerId> customer) {
        return asked.isPresent()
                ? campaign.findVariant(asked.get())
                : customer.flatMap(campaign::findVariant)
                        .or(
                                () ->
                                        Optional.ofNullable(campaign.split())
                                                .map(split -> split.variants().getFirst()));
    }

    private static String expected(Campaign campaign) {
        String usual = "must be main, or the number of a step of the ladder";
        return campaign.split() == null
                ? usual
                : usual + ", and the id of a variant, alone or behind one of these and a slash";
    }

    private static boolean isStep(Campaign campaign, String word) {
        return campaign.rule() instanceof CampaignRule.WinBack(List<CampaignRule.Step> steps)
                && word.matches("[1-9][0-9]?")
                && Integer.parseInt(word) <= steps.size();
    }
}
