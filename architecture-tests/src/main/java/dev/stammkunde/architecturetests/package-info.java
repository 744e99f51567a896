@NullMarked
package dev.stammkunde.architecturetests;

import org.jspecify.annotations.NullMarked;
