/** Sends webhooks to endpoints, each by itself. */
@NullMarked
package dev.stammkunde.sendwebhooks;

import org.jspecify.annotations.NullMarked;
