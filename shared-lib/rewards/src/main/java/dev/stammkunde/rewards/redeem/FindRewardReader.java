package dev.stammkunde.rewards.redeem;

import dev.stammkunde.cases.CustomerNow;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.mail.FindChosenLanguages;
import dev.stammkunde.mail.ReadMailSettings;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.shop.Language;

import java.util.List;
import java.util.Optional;

/**
 * Finds who is told of a redemption. Nobody where the shop told no address, or after an erasure.
 */
public final class FindRewardReader {

    private final FindCustomer customers;
    private final FindChosenLanguages languages;
    private final ReadMailSettings shops;

    /**
     * Names what is read.
     *
     * @param shops in whose language customers read whose own is not known
     */
    public FindRewardReader(
            FindCustomer customers, FindChosenLanguages languages, ReadMailSettings shops) {
        this.customers = customers;
        this.languages = languages;
        this.shops = shops;
    }

    /** Finds the address alone, by which some shops bind a code. */
    public Optional<String> findAddress(AccountId account) {
        return now(account).flatMap(now -> now.profile().email());
    }

    /** Finds the reader. */
    public Optional<RewardReader> find(AccountId account) {
        return now(account)
                .flatMap(
                        now ->
                                now.profile()
                                        .email()
                                        .map(
                                                address ->
                                                        new RewardReader(
                                                                now.id(), address, language(now))));
    }

    private Optional<CustomerNow> now(AccountId account) {
        return CustomerNow.find(customers, new CustomerId(account.shopId(), account.customerId()));
    }

    private Language language(CustomerNow now) {
        return Optional.ofNullable(languages.chosenLanguages(List.of(now.id())).get(now.id()))
                .or(() -> now.profile().language().flatMap(Language::find))
                .orElseGet(() -> shops.settings(now.id().shopId()).language());
    }
}
