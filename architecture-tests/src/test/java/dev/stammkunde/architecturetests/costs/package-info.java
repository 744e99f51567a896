@NullMarked
package dev.stammkunde.architecturetests.costs;

import org.jspecify.annotations.NullMarked;
