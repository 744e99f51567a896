package dev.stammkunde.rewards.redeem;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.shop.Language;

/**
 * Who reads mails about a customer's rewards.
 *
 * @param customer who they are today, after merges
 * @param address the shop's latest of them
 */
public record RewardReader(CustomerId customer, String address, Language language) {}
