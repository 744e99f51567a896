/** What every wing builds on and what knows no business. */
@NullMarked
package dev.stammkunde.platform;

import org.jspecify.annotations.NullMarked;
