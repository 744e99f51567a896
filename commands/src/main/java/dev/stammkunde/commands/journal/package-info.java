/** Compares the journal with the tables, and fills it from them. */
@NullMarked
package dev.stammkunde.commands.journal;

import org.jspecify.annotations.NullMarked;
