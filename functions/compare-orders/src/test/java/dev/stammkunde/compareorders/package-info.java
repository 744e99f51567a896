@NullMarked
package dev.stammkunde.compareorders;

import org.jspecify.annotations.NullMarked;
