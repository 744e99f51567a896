/** The function manage-rewards. */
@NullMarked
package dev.stammkunde.managerewards;

import org.jspecify.annotations.NullMarked;
