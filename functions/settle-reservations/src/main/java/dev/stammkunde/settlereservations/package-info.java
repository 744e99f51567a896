/** Takes redemptions on whose time has come. */
@NullMarked
package dev.stammkunde.settlereservations;

import org.jspecify.annotations.NullMarked;
