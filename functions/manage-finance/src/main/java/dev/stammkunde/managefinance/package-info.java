/** The function manage-finance. */
@NullMarked
package dev.stammkunde.managefinance;

import org.jspecify.annotations.NullMarked;
