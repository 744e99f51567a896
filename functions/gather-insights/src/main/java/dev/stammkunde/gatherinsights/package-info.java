/** The function gather-insights. */
@NullMarked
package dev.stammkunde.gatherinsights;

import org.jspecify.annotations.NullMarked;
