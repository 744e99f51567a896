/** Dead letters: what they are about, and how they go back. */
@NullMarked
package dev.stammkunde.commands.letters;

import org.jspecify.annotations.NullMarked;
