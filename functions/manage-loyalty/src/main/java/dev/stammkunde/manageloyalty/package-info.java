/** The function manage-loyalty. */
@NullMarked
package dev.stammkunde.manageloyalty;

import org.jspecify.annotations.NullMarked;
