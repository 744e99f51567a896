/** Tests of manage-cases. */
@NullMarked
package dev.stammkunde.managecases;

import org.jspecify.annotations.NullMarked;
