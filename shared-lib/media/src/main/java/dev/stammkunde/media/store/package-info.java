/** Keeps pictures: what is known of them in a table, their bytes in a bucket. */
@NullMarked
package dev.stammkunde.media.store;

import org.jspecify.annotations.NullMarked;
