package dev.stammkunde.finance.posting;

import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.costs.MonthCosts.GiftCost;
import dev.stammkunde.finance.costs.MonthCosts.RewardCost;
import dev.stammkunde.finance.owed.Owed.ContractLiability;
import dev.stammkunde.finance.report.MonthReport;
import dev.stammkunde.finance.settings.PostingSettings;
import dev.stammkunde.shop.Language;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes the postings of a month from its report, dated its last day. They sum to the report: what
 * is deferred less what is recognised is what moved the contract liability, and so on. Rewards in
 * other currencies are in no posting, as they are in no sum of the report.
 */
public final class PostReport {

    private final Books books;
    private final MonthReport report;
    private final PostingSettings settings;
    private final Language language;
    private final List<Posting> postings = new ArrayList<>();

    private PostReport(
            Books books, MonthReport report, PostingSettings settings, Language language) {
        this.books = books;
        this.report = report;
        this.settings = settings;
        this.language = language;
    }

    /** Makes those for books by IFRS: what is deferred and recognised, and what was given. */
    public static PostingOutcome ifrs(
            MonthReport report, PostingSettings settings, Language language) {
        PostReport post = new PostReport(Books.IFRS, report, settings, language);
        ContractLiability contract = report.owed().contract();
        post.either(
                contract.allocatedInMonth(),
                new Movement(
                        PostingAccount.REVENUE,
                        PostingAccount.CONTRACT_LIABILITY,
                        PostingText.DEFERRED,
                        PostingText.DEFERRAL_REDUCED));
        post.either(
                contract.recognisedInMonth(),
                new Movement(
                        PostingAccount.CONTRACT_LIABILITY,
                        PostingAccount.REVENUE,
                        PostingText.RECOGNISED,
                        PostingText.RECOGNITION_REDUCED));
        post.given();
        return post.outcome();
    }

    /**
     * Makes those for books by HGB: how the provision changed, and what was given.
     *
     * @param provisionBefore what the provision was at the end of the month before, in minor units
     */
    public static PostingOutcome hgb(
            MonthReport report, PostingSettings settings, Language language, long provisionBefore) {
        PostReport post = new PostReport(Books.HGB, report, settings, language);
        post.either(
                Math.subtractExact(report.owed().provision().amount(), provisionBefore),
                new Movement(
                        PostingAccount.PROVISION_COST,
                        PostingAccount.PROVISION,
                        PostingText.PROVISION_RAISED,
                        PostingText.PROVISION_RELEASED));
        post.given();
        return post.outcome();
    }

    /** What an amount moves; what is negative goes the other way and is called otherwise. */
    private record Movement(
            PostingAccount debit, PostingAccount credit, PostingText forth, PostingText back) {}

    /** What customers had, by who bears it; and what campaigns gave, where the shop posts that. */
    private void given() {
        long own = 0;
        SortedMap<String, Long> byPartner = new TreeMap<>();
        for (RewardCost reward : report.costs().rewards()) {
            String bearer = reward.bearer();
            if (bearer == null) {
                own = Math.addExact(own, reward.net());
            } else {
                byPartner.merge(bearer, reward.net(), Math::addExact);
            }
        }
        either(
                own,
                new Movement(
                        PostingAccount.REWARD_COST,
                        PostingAccount.REWARD_CLEARING,
                        PostingText.REWARDS,
                        PostingText.REWARDS_RETURNED));
        byPartner.forEach(
                (partner, net) ->
                        either(
                                net,
                                new Movement(
                                        PostingAccount.PARTNER_RECEIVABLE,
                                        PostingAccount.REWARD_CLEARING,
                                        PostingText.PARTNER_REWARDS,
                                        PostingText.PARTNER_REWARDS_RETURNED),
                                partner));
        if (hasGiftAccounts()) {
            either(
                    giftValue(),
                    new Movement(
                            PostingAccount.GIFT_COST,
                            PostingAccount.GIFT_CLEARING,
                            PostingText.GIFTS,
                            PostingText.GIFTS_RETURNED));
        }
    }

    /** One of two alone is a slip, which the refusal names. */
    private boolean hasGiftAccounts() {
        return isNumbered(PostingAccount.GIFT_COST) || isNumbered(PostingAccount.GIFT_CLEARING);
    }

    private long giftValue() {
        long value = 0;
        for (GiftCost gift : report.costs().gifts()) {
            value = Math.addExact(value, gift.value());
        }
        return value;
    }

    private void either(long amount, Movement movement, String... names) {
        if (amount == 0) {
            return;
        }
        ShopMonth month = report.figures().month();
        List<Object> said = new ArrayList<>();
        said.add("%02d/%d".formatted(month.month().getMonthValue(), month.month().getYear()));
        said.addAll(List.of(names));
        boolean isBack = amount < 0;
        PostingText text = isBack ? movement.back() : movement.forth();
        postings.add(
                new Posting(
                        Math.absExact(amount),
                        isBack ? movement.credit() : movement.debit(),
                        isBack ? movement.debit() : movement.credit(),
                        text.say(language, said.toArray()),
                        reference(month),
                        month.month().atEndOfMonth()));
    }

    /** The same report gives the same references, so that a batch made again is seen as one. */
    private String reference(ShopMonth month) {
        return "%s-%s-%d".formatted(books, month.month(), postings.size() + 1);
    }

    private PostingOutcome outcome() {
        Set<PostingAccount> missing = EnumSet.noneOf(PostingAccount.class);
        for (Posting posting : postings) {
            missing.add(posting.debit());
            missing.add(posting.credit());
        }
        missing.removeIf(this::isNumbered);
        if (!missing.isEmpty()) {
            return new PostingOutcome.AccountsMissing(List.copyOf(missing));
        }
        ShopMonth month = report.figures().month();
        return new PostingOutcome.Made(
                new PostingBatch(
                        month.shopId(),
                        books,
                        month.zone(),
                        report.costs().currency(),
                        month.month().atDay(1),
                        month.month().atEndOfMonth(),
                        postings));
    }

    private boolean isNumbered(PostingAccount account) {
        return !settings.accounts().getOrDefault(account.key(), "").isBlank();
    }
}
