@NullMarked
package dev.stammkunde.programmes.contests;

import org.jspecify.annotations.NullMarked;
