/** Lets a shop's team note and read feedback, and says what texts are about. */
@NullMarked
package dev.stammkunde.managefeedback;

import org.jspecify.annotations.NullMarked;
