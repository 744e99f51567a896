/** A month's postings for the shop's books, and the files that bring them there. */
@NullMarked
package dev.stammkunde.finance.posting;

import org.jspecify.annotations.NullMarked;
