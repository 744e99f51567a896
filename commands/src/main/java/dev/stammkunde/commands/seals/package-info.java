/** Verifies closes of months and signatures of days, wherever they lie. */
@NullMarked
package dev.stammkunde.commands.seals;

import org.jspecify.annotations.NullMarked;
