/**
 * Webhooks that other systems get: what happened, signed by Standard Webhooks. What shops send to
 * us is none of it.
 */
@NullMarked
package dev.stammkunde.webhooks;

import org.jspecify.annotations.NullMarked;
