/** All that finance reads of a month. */
@NullMarked
package dev.stammkunde.finance.report;

import org.jspecify.annotations.NullMarked;
