@NullMarked
package dev.stammkunde.settlereservations;

import org.jspecify.annotations.NullMarked;
