/** Points that people of a shop's team give and take, within limits or by two of them. */
@NullMarked
package dev.stammkunde.points.adjust;

import org.jspecify.annotations.NullMarked;
