/** Published examples, and effects that are planted. */
@NullMarked
package dev.stammkunde.insights.lift;

import org.jspecify.annotations.NullMarked;
