@NullMarked
package dev.stammkunde.programmes.challenges;

import org.jspecify.annotations.NullMarked;
