/** The function simulate-programme. */
@NullMarked
package dev.stammkunde.simulateprogramme;

import org.jspecify.annotations.NullMarked;
