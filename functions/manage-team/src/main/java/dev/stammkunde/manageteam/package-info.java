/** The function manage-team. */
@NullMarked
package dev.stammkunde.manageteam;

import org.jspecify.annotations.NullMarked;
