/** Books points as lost whose time is over, and sets dates of expiry where there were none. */
@NullMarked
package dev.stammkunde.expirepoints;

import org.jspecify.annotations.NullMarked;
