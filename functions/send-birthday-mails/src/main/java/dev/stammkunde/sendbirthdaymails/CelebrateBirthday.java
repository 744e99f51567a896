package dev.stammkunde.sendbirthdaymails;

import dev.stammkunde.campaigns.Birthdays;
import dev.stammkunde.campaigns.Birthdays.Known;
import dev.stammkunde.campaigns.Birthdays.Reason;
import dev.stammkunde.campaigns.Birthdays.Result;
import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.Celebration;
import dev.stammkunde.campaigns.CelebrationSeries;
import dev.stammkunde.campaigns.Celebrations;
import dev.stammkunde.campaigns.CustomerFacts;
import dev.stammkunde.campaigns.CustomerFacts.Part;
import dev.stammkunde.campaigns.Gift;
import dev.stammkunde.campaigns.GiftKey;
import dev.stammkunde.campaigns.GiveGift;
import dev.stammkunde.campaigns.ReadAudienceFacts;
import dev.stammkunde.campaigns.WholeAudience;
import dev.stammkunde.campaigns.runs.CampaignPage;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.mail.Holdout;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.GiftGiven;
import dev.stammkunde.sendbirthdaymails.BirthdayOutcome.Count;
import dev.stammkunde.sendbirthdaymails.BirthdayOutcome.Given;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Celebrates the birthday of one customer, as far as it is due.
 *
 * <p>First the celebration is remembered, then the gift is given by its own key, then the mail is
 * ordered. When that stops anywhere, the same run finds its own celebration and does the rest; any
 * other run leaves the customer alone.
 *
 * <p>Customers in the holdout get no gift, since the holdout measures what the campaign as a whole
 * brings about. Their mail is ordered nevertheless: delivery skips it and records why.
 */
final class CelebrateBirthday {

    private final Celebrations celebrations;
    private final GiveGift gifts;
    private final ReadAudienceFacts facts;

    CelebrateBirthday(Celebrations celebrations, GiveGift gifts, ReadAudienceFacts facts) {
        this.celebrations = celebrations;
        this.gifts = gifts;
        this.facts = facts;
    }

    /** What is the same for all customers of a part of a run. */
    record Run(
            CampaignPage page, MailSettings settings, Celebrated celebrated, Birthdays birthdays) {

        Campaign campaign() {
            return page.campaign();
        }

        CelebrationSeries series(Known known) {
            return celebrated.series(campaign().id(), known.birthday().day());
        }

        String occurrence(Result.Due due, Known known) {
            return celebrated.occurrence(due, known.birthday().day());
        }
    }

    /**
     * Celebrates a birthday, or another date.
     *
     * @param day on which the customer was found
     * @throws RuntimeException if a store fails, or another run celebrates at the same time: the
     *     part of the run comes again
     */
    BirthdayOutcome celebrate(Run run, CustomerId customer, Profile profile, MonthDay day) {
        Optional<Known> known = run.celebrated().find(profile, day, run.settings().zone());
        if (known.isEmpty()) {
            return new BirthdayOutcome.NotDue(Count.OTHER_DAY);
        }
        return switch (run.birthdays().decide(known.get())) {
            case Result.NotDue(Reason reason) -> new BirthdayOutcome.NotDue(count(reason));
            case Result.Due due -> {
                if (isCelebratedWithAnother(run, profile, known.get(), due)) {
                    yield new BirthdayOutcome.NotDue(Count.OTHER_DAY);
                }
                if (!isInAudience(run, customer, profile, due)) {
                    yield new BirthdayOutcome.NotDue(Count.NOT_IN_AUDIENCE);
                }
                yield isCelebratedByMerged(customer, profile, run.series(known.get()), due)
                        ? new BirthdayOutcome.NotDue(Count.CELEBRATED_BEFORE)
                        : celebrate(run, customer, known.get(), due);
            }
        };
    }

    /** Two dates that fall on one day are one mail. */
    private static boolean isCelebratedWithAnother(
            Run run, Profile profile, Known known, Result.Due due) {
        return run.celebrated()
                .find(profile, MonthDay.from(due.occasion()), run.settings().zone())
                .filter(other -> run.birthdays().isCelebratedWith(due, known, other))
                .isPresent();
    }

    /** Who was merged into the customer may have had this birthday, under their own id. */
    private boolean isCelebratedByMerged(
            CustomerId customer, Profile profile, CelebrationSeries series, Result.Due due) {
        return profile.merged().keySet().stream()
                .map(id -> new CustomerId(customer.shopId(), id))
                .flatMap(id -> celebrations.findLast(id, series).stream())
                .anyMatch(last -> last.occasion().getYear() >= due.occasion().getYear());
    }

    private boolean isInAudience(Run run, CustomerId customer, Profile profile, Result.Due due) {
        WholeAudience audience = run.page().audience();
        if (facts.inListOf(audience, List.of(customer)).isEmpty()) {
            return false;
        }
        Set<Part> unread = EnumSet.noneOf(Part.class);
        unread.addAll(audience.partsNeeded());
        unread.remove(Part.PROFILE);
        CustomerFacts asked =
                Objects.requireNonNull(
                                facts.read(List.of(customer), unread, run.page().scheduledAt())
                                        .get(customer))
                        .of(profile);
        return audience.findReasonNot(asked, run.settings(), due.dueOn()).isEmpty();
    }

    private BirthdayOutcome celebrate(Run run, CustomerId customer, Known known, Result.Due due) {
        Optional<Celebration> last = celebrations.findLast(customer, run.series(known));
        if (last.isEmpty() && isOneTooMany(run, customer, known, due)) {
            return new BirthdayOutcome.NotDue(Count.TOO_SOON);
        }
        Result result =
                last.map(before -> run.birthdays().afterLast(due, known, before)).orElse(due);
        return switch (result) {
            case Result.NotDue(Reason reason) -> new BirthdayOutcome.NotDue(count(reason));
            case Result.Due stillDue -> {
                remember(run, customer, known, stillDue, last);
                yield give(run, customer, known, stillDue);
            }
        };
    }

    /** Who changes their dates has no more celebrations by it than by having them all. */
    private boolean isOneTooMany(Run run, CustomerId customer, Known known, Result.Due due) {
        return run.series(known).day() != null
                && run.celebrated()
                        .areMany(
                                celebrations.lastOfEach(customer, run.campaign().id()).stream(),
                                due.occasion());
    }

    private void remember(
            Run run, CustomerId customer, Known known, Result.Due due, Optional<Celebration> last) {
        Celebration next = Celebration.of(due.occasion(), known.birthday(), run.page().window());
        boolean remembered = last.filter(before -> before.equals(next)).isPresent();
        if (!remembered
                && celebrations.celebrate(customer, run.series(known), last, next)
                        == SaveResult.CONFLICT) {
            throw new IllegalStateException("another run celebrates at the same time");
        }
    }

    private BirthdayOutcome give(Run run, CustomerId customer, Known known, Result.Due due) {
        Campaign campaign = run.campaign();
        Gift gift = campaign.findGiftFor(customer).orElse(null);
        if (isHeldOut(run, customer)) {
            return celebrated(run, customer, known, due, null, Given.HELD_OUT);
        }
        if (gift == null || isTooLate(run, known, due)) {
            return celebrated(run, customer, known, due, null, Given.NOTHING);
        }
        GiftKey key = new GiftKey(customer, campaign.id(), run.occurrence(due, known));
        GiveGift.Occasion occasion =
                new GiveGift.Occasion(
                        run.celebrated().reason(), run.page().scheduledAt(), due.dueOn());
        return switch (gifts.give(key, gift, occasion)) {
            case GiveGift.Result.Given(GiftGiven given) ->
                    celebrated(run, customer, known, due, given, Given.GIFT);
            case GiveGift.Result.NoCoupon(GiftGiven.Owed owed) ->
                    celebrated(run, customer, known, due, owed, Given.NO_COUPON);
        };
    }

    /** Its mail is ordered nevertheless: delivery skips it and records why. */
    private static boolean isTooLate(Run run, Known known, Result.Due due) {
        return run.campaign()
                .mailDays()
                .isOver(
                        due.occasion(),
                        run.settings().quietHours().days(),
                        LocalDate.ofInstant(run.page().now(), known.zone()));
    }

    OptionalLong findGiftsLeft(Campaign campaign) {
        Gift gift = campaign.gift();
        return gift == null ? OptionalLong.empty() : gifts.findLeft(campaign.id().shopId(), gift);
    }

    private static boolean isHeldOut(Run run, CustomerId customer) {
        Campaign campaign = run.campaign();
        return Holdout.ofShop(customer, run.settings().holdoutPercent())
                || Holdout.ofCampaign(customer, campaign.id(), campaign.holdoutPercent());
    }

    private static BirthdayOutcome celebrated(
            Run run,
            CustomerId customer,
            Known known,
            Result.Due due,
            @Nullable GiftGiven gift,
            Given given) {
        Campaign campaign = run.campaign();
        return new BirthdayOutcome.Celebrated(
                new MailOrder.OfCampaign(
                        MailKey.of(customer, campaign.id(), run.occurrence(due, known)),
                        campaign.id(),
                        campaign.version(),
                        Campaign.MAIN,
                        run.page().scheduledAt(),
                        run.birthdays().notBefore(due, known.zone()),
                        due.occasion(),
                        gift,
                        null),
                given);
    }

    private static Count count(Reason reason) {
        return switch (reason) {
            case OTHER_DAY -> Count.OTHER_DAY;
            case KNOWN_TOO_SHORT -> Count.KNOWN_TOO_SHORT;
            case CELEBRATED -> Count.CELEBRATED_BEFORE;
            case TOO_SOON -> Count.TOO_SOON;
        };
    }
}
