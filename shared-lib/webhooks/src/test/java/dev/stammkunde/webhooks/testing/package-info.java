/** Fakes and contract tests of webhooks. */
@NullMarked
package dev.stammkunde.webhooks.testing;

import org.jspecify.annotations.NullMarked;
