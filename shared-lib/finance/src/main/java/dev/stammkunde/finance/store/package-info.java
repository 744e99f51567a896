/** Where finance keeps things in AWS. */
@NullMarked
package dev.stammkunde.finance.store;

import org.jspecify.annotations.NullMarked;
