package dev.stammkunde.programmes.partners;

import org.joda.money.Money;

/**
 * What was taken back of a purchase with a partner.
 *
 * @param id the partner's own
 * @param content digest of the report
 * @param due points that go back by it; none where a part is too small for one
 * @param booked how it was booked
 */
public record PartnerReversal(String id, String content, Money amount, long due, Booked booked) {}
