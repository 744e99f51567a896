/** Books points for paid orders and takes them back for refunds. */
@NullMarked
package dev.stammkunde.awardpoints;

import org.jspecify.annotations.NullMarked;
