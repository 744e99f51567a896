@NullMarked
package dev.stammkunde.programmes.ladders;

import org.jspecify.annotations.NullMarked;
