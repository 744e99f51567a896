@NullMarked
package dev.stammkunde.points.words;

import org.jspecify.annotations.NullMarked;
