/** Endpoints, events and messages of webhooks as JSON. */
@NullMarked
package dev.stammkunde.webhooks.json;

import org.jspecify.annotations.NullMarked;
