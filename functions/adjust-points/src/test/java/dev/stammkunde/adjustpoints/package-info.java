/** Tests of how people give and take points. */
@NullMarked
package dev.stammkunde.adjustpoints;

import org.jspecify.annotations.NullMarked;
