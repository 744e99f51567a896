/** Pictures of a shop, for its mails: what is known of them, and why some are not taken. */
@NullMarked
package dev.stammkunde.media;

import org.jspecify.annotations.NullMarked;
