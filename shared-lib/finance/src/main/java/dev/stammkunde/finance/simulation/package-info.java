/** What a draft of a programme would have come to over real purchases. Changes nothing that is. */
@NullMarked
package dev.stammkunde.finance.simulation;

import org.jspecify.annotations.NullMarked;
