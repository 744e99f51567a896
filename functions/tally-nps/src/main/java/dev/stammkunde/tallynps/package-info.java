/** Keeps tallies of what was answered to surveys. */
@NullMarked
package dev.stammkunde.tallynps;

import org.jspecify.annotations.NullMarked;
