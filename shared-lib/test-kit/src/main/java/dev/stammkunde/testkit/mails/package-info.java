/** Mails in memory, and what every store of them does. */
@NullMarked
package dev.stammkunde.testkit.mails;

import org.jspecify.annotations.NullMarked;
