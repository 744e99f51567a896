@NullMarked
package dev.stammkunde.programmes.limited;

import org.jspecify.annotations.NullMarked;
