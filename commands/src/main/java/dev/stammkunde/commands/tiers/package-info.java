/** Counts for tiers what was paid before a shop had any. */
@NullMarked
package dev.stammkunde.commands.tiers;

import org.jspecify.annotations.NullMarked;
