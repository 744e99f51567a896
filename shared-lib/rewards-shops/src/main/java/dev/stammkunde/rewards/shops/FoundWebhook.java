package dev.stammkunde.rewards.shops;

/**
 * A webhook that a shop has, whoever made it.
 *
 * @param topic in the platform's words
 * @param isOn whether the shop sends it
 */
record FoundWebhook(String reference, String topic, String address, boolean isOn) {}
