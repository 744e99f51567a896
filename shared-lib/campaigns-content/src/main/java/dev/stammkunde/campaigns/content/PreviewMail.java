package dev.stammkunde.campaigns.content;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.content.TryMail.Tried;
import dev.stammkunde.campaigns.content.TryMail.Which;
import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.ReadSituations;
import dev.stammkunde.mail.ReadSituations.Situation;
import dev.stammkunde.shop.Language;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Shows a campaign's mail as one customer would get it. Writes nothing and sends nothing. */
public final class PreviewMail {

    private final ReadSituations situations;
    private final TryMail tries;

    public PreviewMail(ReadSituations situations, TryMail tries) {
        this.situations = situations;
        this.tries = tries;
    }

    /**
     * Which mail is asked for.
     *
     * @param customer empty for one of whom everything is known
     * @param language empty for the customer's
     */
    public record Wish(
            Optional<CustomerId> customer, String variant, Optional<Language> language) {}

    /** Shows a mail. */
    public Preview show(Campaign campaign, MailSettings settings, Wish wish, Instant now) {
        Optional<Recipient> reader =
                wish.customer().isPresent()
                        ? find(wish.customer().get(), campaign, now)
                        : Optional.of(Recipient.known(campaign.id().shopId(), now));
        if (reader.isEmpty()) {
            return new Preview.UnknownCustomer();
        }
        Tried tried =
                tries.tryOn(
                        reader.get(),
                        campaign,
                        settings,
                        new Which(wish.variant(), wish.language()));
        return new Preview.Shown(tried.about(), tried.text());
    }

    private Optional<Recipient> find(CustomerId customer, Campaign campaign, Instant now) {
        Situation found = situations.read(List.of(order(customer, campaign, now))).getFirst();
        boolean isUnknown =
                switch (found.customer()) {
                    case Customer.Erased _, Customer.Merged _ -> true;
                    case Customer.Known _ ->
                            found.customer().equals(Customer.UNKNOWN)
                                    && found.activity().equals(Activity.none());
                };
        return isUnknown ? Optional.empty() : Optional.of(Recipient.of(customer, found, now));
    }

    /** Of the campaign, since what is known of a mail is also known by the address it goes to. */
    private static MailOrder order(CustomerId customer, Campaign campaign, Instant now) {
        return new MailOrder.OfCampaign(
                MailKey.of(customer, campaign.id(), "preview"),
                campaign.id(),
                campaign.version(),
                Campaign.MAIN,
                now,
                now,
                LocalDate.EPOCH,
                null,
                null);
    }
}
