/** Reads what somebody sends as a picture, without trusting it, and writes what mails show. */
@NullMarked
package dev.stammkunde.media.images;

import org.jspecify.annotations.NullMarked;
