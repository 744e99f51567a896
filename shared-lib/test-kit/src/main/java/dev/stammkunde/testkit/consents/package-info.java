/** Consent in memory, and what every store of it does. */
@NullMarked
package dev.stammkunde.testkit.consents;

import org.jspecify.annotations.NullMarked;
