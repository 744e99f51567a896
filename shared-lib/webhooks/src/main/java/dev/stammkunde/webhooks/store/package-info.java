/** Endpoints' standing and deliveries in DynamoDB. */
@NullMarked
package dev.stammkunde.webhooks.store;

import org.jspecify.annotations.NullMarked;
