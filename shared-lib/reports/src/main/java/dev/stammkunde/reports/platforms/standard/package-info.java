/** Our own JSON, for shops that have no translation of their own, as shop events. */
@NullMarked
package dev.stammkunde.reports.platforms.standard;

import org.jspecify.annotations.NullMarked;
