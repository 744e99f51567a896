/** Puts mails whose time has come back into the queue of who delivers. */
@NullMarked
package dev.stammkunde.releaseheldmails;

import org.jspecify.annotations.NullMarked;
