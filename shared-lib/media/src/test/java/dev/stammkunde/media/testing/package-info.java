/** Pictures and stores of them in memory, for tests. */
@NullMarked
package dev.stammkunde.media.testing;

import org.jspecify.annotations.NullMarked;
