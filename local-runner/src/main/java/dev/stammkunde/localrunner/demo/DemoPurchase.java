package dev.stammkunde.localrunner.demo;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * An order of the demo as surveys see it; none that was cancelled, or of which anything went back.
 *
 * @param country of the customer, where their shop tells it
 * @param wantsMail whether the customer agreed, and confirmed it
 */
record DemoPurchase(
        CustomerId customer,
        String orderId,
        Instant at,
        Instant deliveredAt,
        String email,
        Language language,
        @Nullable String country,
        boolean wantsMail) {}
