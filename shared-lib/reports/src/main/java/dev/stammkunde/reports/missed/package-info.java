/** Orders that webhooks did not tell as they are, found by asking shops. */
@NullMarked
package dev.stammkunde.reports.missed;

import org.jspecify.annotations.NullMarked;
