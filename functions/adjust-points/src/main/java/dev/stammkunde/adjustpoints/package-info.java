/** Lets support and finance give and take points, within limits or by two people. */
@NullMarked
package dev.stammkunde.adjustpoints;

import org.jspecify.annotations.NullMarked;
