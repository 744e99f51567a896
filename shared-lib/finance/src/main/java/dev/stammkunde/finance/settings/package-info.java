/** What a shop's finance people decide before a month can be reported and closed. */
@NullMarked
package dev.stammkunde.finance.settings;

import org.jspecify.annotations.NullMarked;
