/** Tests of manage-programme. */
@NullMarked
package dev.stammkunde.manageprogramme;

import org.jspecify.annotations.NullMarked;
